<#import "template.ftl" as layout>
<#import "face-parts.ftl" as parts>
<@layout.registrationLayout displayMessage=!(face.error?has_content); section>
<#if section = "header">
  ${msg("face.enrol.title")}
<#elseif section = "form">
  <@parts.error/>
  <p class="fl-lead">${msg("face.enrol.lead", face.captures)}</p>
  <@parts.capture start=face.error?has_content?then("face.capture.again", "face.capture.start")>
    <form id="face-leave-form" action="${url.loginAction}" method="post" class="fl-form">
      <#if face.applicationInitiated>
      <input type="hidden" name="cancel-aia" value="true">
      <#else>
      <input type="hidden" name="faceAction" value="decline">
      </#if>
      <button id="face-leave" type="submit" class="${properties.kcButtonSecondaryClass} ${properties.kcButtonBlockClass}">${msg(face.applicationInitiated?then("face.enrol.cancel", "face.enrol.later"))}</button>
    </form>
  </@parts.capture>
</#if>
</@layout.registrationLayout>
