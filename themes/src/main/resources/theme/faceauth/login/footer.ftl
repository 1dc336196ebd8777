<#-- Every login page ends with this macro, so the notice is on every page. -->
<#macro content>
<#if ((face.demonstration)!false) || ((realm.getAttribute("faceauth.demonstration"))!"") == "true">
<p id="face-demonstration" class="fl-demonstration" role="note">
  <strong>${msg("face.demonstration.title")}</strong> ${msg("face.demonstration.text")}
</p>
</#if>
</#macro>
