<#-- What the face pages share. -->

<#macro action name id label type="primary">
<form id="${id}-form" action="${url.loginAction}" method="post" class="fl-form">
  <input type="hidden" name="faceAction" value="${name}">
  <#nested>
  <button id="${id}" type="submit" class="${properties["kcButton" + type?cap_first + "Class"]} ${properties.kcButtonBlockClass}">${msg(label)}</button>
</form>
</#macro>

<#-- The way out that never depends on a camera or a script. -->
<#macro password type="secondary">
<@action name="password" id="face-password" label="face.password.use" type=type/>
</#macro>

<#macro error>
<#if face.error?has_content>
<div id="face-error" class="${properties.kcAlertClass} pf-m-danger fl-error" role="alert">
  <div class="${properties.kcAlertIconClass}"><span class="${properties.kcFeedbackErrorIcon}" aria-hidden="true"></span></div>
  <span class="${properties.kcAlertTitleClass} kc-feedback-text">${msg(face.error)}</span>
</div>
</#if>
</#macro>

<#-- Keycloak's "Try another way" would say the same twice where the password is the only other way. -->
<#macro marks>
<#if ((auth.authenticationSelections)![])?size lte 2><span class="fl-password-only" hidden></span></#if>
</#macro>

<#macro stage>
<div class="fl-stage" aria-hidden="true">
  <video id="face-video" playsinline muted autoplay disablepictureinpicture tabindex="-1"></video>
  <svg class="fl-outline" viewBox="0 0 300 400" preserveAspectRatio="xMidYMid slice">
    <path class="fl-scrim" fill-rule="evenodd" d="M-300-100h900v600h-900zM150 58a104 140 0 1 0 0 280a104 140 0 1 0 0-280z"/>
    <path class="fl-track" d="M150 58a104 140 0 1 1 0 280a104 140 0 1 1 0-280"/>
    <path class="fl-progress" pathLength="100" d="M150 58a104 140 0 1 1 0 280a104 140 0 1 1 0-280"/>
    <path class="fl-closer" d="M150 58a104 140 0 1 1 0 280a104 140 0 1 1 0-280"/>
    <g class="fl-silhouette"><circle cx="150" cy="172" r="46"/><path d="M78 306a72 72 0 0 1 144 0"/></g>
    <g class="fl-arrow"><path d="M82 168l-20 30l20 30"/><path d="M108 168l-20 30l20 30"/></g>
    <g class="fl-eye"><path d="M112 198c20-30 56-30 76 0c-20 30-56 30-76 0z"/><circle cx="150" cy="198" r="11"/></g>
    <g class="fl-done"><circle cx="150" cy="198" r="44"/><path d="M130 199l14 14l27-29"/></g>
    <g class="fl-cross"><circle cx="150" cy="198" r="44"/><path d="M135 183l30 30m0-30l-30 30"/></g>
  </svg>
</div>
</#macro>

<#-- The camera step of login and enrolment. Nested: what stands below the buttons. -->
<#macro capture start>
<div id="face-capture" class="fl-capture" tabindex="-1" role="region" aria-label="${msg("face.capture.region")}"
     data-state="idle" data-step="" data-hint="" data-mode="${face.mode}" data-frames-url="${face.framesUrl}"
     data-challenge="${face.challenge}" data-expires-in-seconds="${face.expiresInSeconds?c}"
     data-max-frame-bytes="${face.maxFrameBytes?c}" data-failed-before="${face.error?has_content?c}">
  <@stage/>
  <p id="face-hint" class="fl-hint" aria-live="polite" aria-atomic="true">${face.error?has_content?then("", msg("face.capture.ready"))}</p>
  <p id="face-count" class="fl-count"></p>
  <button id="face-start" type="button" class="${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass} fl-big fl-scripted"<#if face.error?has_content> aria-describedby="face-error"</#if>>${msg(start)}</button>
  <form id="face-form" action="${url.loginAction}" method="post" hidden>
    <input type="hidden" name="faceAction" value="capture">
    <input type="hidden" name="challenge" value="${face.challenge}">
  </form>
  <form id="face-retry-form" action="${url.loginAction}" method="post" hidden>
    <input type="hidden" name="faceAction" value="retry">
  </form>
  <noscript><p class="fl-noscript">${msg("face.capture.noscript")}</p></noscript>
  <#nested>
</div>
<@texts/>
<script type="module" src="${url.resourcesPath}/js/face/page.js"></script>
</#macro>

<#-- What the script may say, in the page's language. -->
<#macro texts>
<#local hints = ["NO_FACE", "SEVERAL_FACES", "TOO_FAR", "TOO_CLOSE", "OFF_CENTRE", "TILTED", "TOO_DARK", "TOO_BRIGHT", "BLURRED",
  "LOOK_STRAIGHT", "HOLD_STILL", "TURN_LEFT", "TURN_RIGHT", "LOOK_UP", "LOOK_DOWN", "BLINK", "MOVE_CLOSER", "BACK_TO_CENTRE"]>
<#local steps = ["NEUTRAL", "TURN_LEFT", "TURN_RIGHT", "LOOK_UP", "LOOK_DOWN", "BLINK", "MOVE_CLOSER"]>
<#local states = ["idle", "starting", "capturing", "passed", "failed", "unavailable", "denied", "no-camera", "in-use", "unsupported"]>
<script type="application/json" id="face-texts">
<#outputformat "JSON">
{
<#list hints as hint>  "face.hint.${hint}": "${msg("face.hint." + hint)?json_string}",
</#list>
<#list steps as step>  "face.step.${step}": "${msg("face.step." + step)?json_string}",
</#list>
<#list states as state>  "face.state.${state}": "${msg("face.state." + state)?json_string}",
</#list>
  "face.state.insecure": "${msg("face.state.insecure")?json_string}",
  "face.state.paused": "${msg("face.state.paused")?json_string}",
  "face.state.unavailable-enrol": "${msg("face.state.unavailable-enrol")?json_string}",
  "face.capture.count": "${msg("face.capture.count", "{step}", "{steps}")?json_string}",
  "face.capture.again": "${msg("face.capture.again")?json_string}"
}
</#outputformat>
</script>
</#macro>

<#-- A department's name in the reader's language, where the realm's localisation has one for it. -->
<#function departmentName department>
  <#local key = "department." + department.name>
  <#local translated = msg(key)>
  <#return (translated == key)?then(department.name, translated)>
</#function>
