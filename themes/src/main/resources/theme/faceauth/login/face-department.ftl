<#import "template.ftl" as layout>
<#import "face-parts.ftl" as parts>
<#assign searchable = face.departments?size gte 8>
<@layout.registrationLayout; section>
<#if section = "header">
  ${msg("face.department.title")}
<#elseif section = "form">
  <p class="fl-lead">${msg("face.department.lead")}</p>
  <form id="face-departments" action="${url.loginAction}" method="post" class="fl-form" data-realm="${realm.name}">
    <input type="hidden" name="faceAction" value="department">
    <#if searchable>
    <div class="fl-search fl-scripted">
      <label for="face-search" class="${properties.kcFormLabelClass}">${msg("face.department.search")}</label>
      <span class="${properties.kcInputClass}"><input id="face-search" type="search" autocomplete="off" enterkeyhint="search" aria-controls="face-department-list"></span>
    </div>
    <p id="face-search-none" class="fl-small" role="status" data-text="${msg("face.department.none-found")}"></p>
    </#if>
    <ul id="face-department-list" class="fl-choices" role="list">
      <#list face.departments as department>
      <li>
        <button type="submit" name="department" value="${department.id}" class="fl-choice">
          <span class="fl-choice-name">${parts.departmentName(department)}</span>
          <span class="fl-choice-last" hidden>${msg("face.department.last")}</span>
          <span class="fl-choice-arrow" aria-hidden="true"></span>
        </button>
      </li>
      <#else>
      <li class="fl-small">${msg("face.department.empty")}</li>
      </#list>
    </ul>
  </form>
  <p class="fl-or"><span>${msg("face.password.or")}</span></p>
  <@parts.password/>
  <@parts.marks/>
  <script type="module" src="${url.resourcesPath}/js/face/department.js"></script>
</#if>
</@layout.registrationLayout>
