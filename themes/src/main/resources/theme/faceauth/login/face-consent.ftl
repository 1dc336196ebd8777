<#import "template.ftl" as layout>
<#import "face-parts.ftl" as parts>
<#assign contact = (realm.getAttribute("faceauth.dpoContact"))!(properties.faceauthDpoContact)!"">
<@layout.registrationLayout; section>
<#if section = "header">
  ${msg("face.consent.title")}
<#elseif section = "form">
  <p class="fl-lead">${msg("face.consent.lead")}</p>
  <dl class="fl-notice" id="face-notice" data-notice-version="${face.noticeVersion}">
    <#list ["purpose", "basis", "stored", "where", "retention", "access", "refusal", "rights"] as part>
    <div>
      <dt>${msg("face.consent." + part + ".title")}</dt>
      <dd>${msg("face.consent." + part)}</dd>
    </div>
    </#list>
    <div>
      <dt>${msg("face.consent.contact.title")}</dt>
      <dd><#if contact?has_content>${msg("face.consent.contact", contact)}<#else>${msg("face.consent.contact.none")}</#if></dd>
    </div>
  </dl>
  <form id="face-consent-form" action="${url.loginAction}" method="post" class="fl-form">
    <input type="hidden" name="faceAction" value="consent">
    <fieldset class="fl-checks">
      <legend>${msg("face.consent.legend")}</legend>
      <#list [["consentEnrolment", "face.consent.enrolment"], ["consentAuthentication", "face.consent.authentication"]] as check>
      <label class="fl-check" for="${check[0]}">
        <input type="checkbox" id="${check[0]}" name="${check[0]}" required>
        <span>${msg(check[1])}</span>
      </label>
      </#list>
    </fieldset>
    <button id="face-agree" type="submit" class="${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass} fl-big">${msg("face.consent.agree")}</button>
  </form>
  <form id="face-decline-form" action="${url.loginAction}" method="post" class="fl-form">
    <#if face.applicationInitiated>
    <input type="hidden" name="cancel-aia" value="true">
    <#else>
    <input type="hidden" name="faceAction" value="decline">
    </#if>
    <button id="face-decline" type="submit" class="${properties.kcButtonSecondaryClass} ${properties.kcButtonBlockClass}">${msg("face.consent.decline")}</button>
  </form>
  <p class="fl-small">${msg("face.consent.version", face.noticeVersion)}</p>
</#if>
</@layout.registrationLayout>
