<#import "template.ftl" as layout>
<#import "face-parts.ftl" as parts>
<@layout.registrationLayout displayMessage=!(face.error?has_content); section>
<#if section = "header">
  ${msg((face.mode == "verify")?then("face.capture.title.verify", "face.capture.title.identify"))}
<#elseif section = "form">
  <#if face.department??>
  <form action="${url.loginAction}" method="post" class="fl-department-now">
    <input type="hidden" name="faceAction" value="change-department">
    <span id="face-department" data-department-id="${face.department.id}">${parts.departmentName(face.department)}</span>
    <button type="submit" id="face-change-department" class="${properties.kcButtonLinkClass} pf-m-inline">${msg("face.department.change")}</button>
  </form>
  </#if>
  <@parts.error/>
  <@parts.capture start=face.error?has_content?then("face.capture.again", "face.capture.start")>
    <@parts.password/>
    <#if face.triesLeft?? && face.error?has_content>
    <p class="fl-small" id="face-tries">${msg((face.triesLeft == 1)?then("face.capture.tries.one", "face.capture.tries.many"), face.triesLeft)}</p>
    </#if>
  </@parts.capture>
  <@parts.marks/>
</#if>
</@layout.registrationLayout>
