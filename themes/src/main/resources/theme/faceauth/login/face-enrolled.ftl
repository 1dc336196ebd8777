<#import "template.ftl" as layout>
<#import "face-parts.ftl" as parts>
<@layout.registrationLayout; section>
<#if section = "header">
  ${msg("face.enrolled.title")}
<#elseif section = "form">
  <div class="fl-success">
    <svg viewBox="0 0 96 96" aria-hidden="true"><circle cx="48" cy="48" r="44"/><path d="M28 49l14 14l27-29"/></svg>
    <p class="fl-lead">${msg("face.enrolled.lead")}</p>
    <p class="fl-small">${msg("face.enrolled.detail", face.captures)}</p>
  </div>
  <@parts.action name="finish" id="face-finish" label="face.enrolled.finish"/>
</#if>
</@layout.registrationLayout>
