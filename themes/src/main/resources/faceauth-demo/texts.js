// The demo page's words, in the browser's language.

const TEXTS = {
  en: {
    title: "Hospital demo",
    lead: "Sign in with your face or your password, and see what an application learns about it.",
    signIn: "Sign in",
    hello: "Hello, {name}",
    verified: "The token’s signature was checked.",
    all: "The whole ID token",
    stepUp: "Step up (face again)",
    enrol: "Add my face",
    signOut: "Sign out",
    failed: "The sign-in could not be finished. Please try again.",
    denied: "The sign-in was cancelled.",
    "claim.name": "Name",
    "claim.preferred_username": "User name",
    "claim.department": "Department",
    "claim.roles": "Roles",
    "claim.amr": "How (amr)",
    "claim.acr": "Level (acr)",
    "claim.auth_time": "Signed in at",
    "claim.iat": "Token from",
    "claim.exp": "Token until",
  },
  "pt-BR": {
    title: "Demonstração do hospital",
    lead: "Entre com o rosto ou com a senha e veja o que um aplicativo fica sabendo.",
    signIn: "Entrar",
    hello: "Olá, {name}",
    verified: "A assinatura do token foi conferida.",
    all: "O ID token inteiro",
    stepUp: "Reforçar (rosto de novo)",
    enrol: "Cadastrar meu rosto",
    signOut: "Sair",
    failed: "Não foi possível concluir a entrada. Tente de novo.",
    denied: "A entrada foi cancelada.",
    "claim.name": "Nome",
    "claim.preferred_username": "Usuário",
    "claim.department": "Setor",
    "claim.roles": "Papéis",
    "claim.amr": "Como (amr)",
    "claim.acr": "Nível (acr)",
    "claim.auth_time": "Entrou em",
    "claim.iat": "Token desde",
    "claim.exp": "Token até",
  },
};

export const languages = Object.keys(TEXTS);
export const language = globalThis.navigator?.language?.startsWith("pt") ? "pt-BR" : "en";

/** The keys of a language. */
export function keysOf(tag) {
  return Object.keys(TEXTS[tag]);
}

export function text(key) {
  return TEXTS[language][key];
}

/** Fills every element that names a text. */
export function translate(document) {
  document.documentElement.lang = language;
  document.title = text("title");
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = text(element.dataset.text);
  }
}
