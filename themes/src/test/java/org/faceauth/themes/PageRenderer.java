package org.faceauth.themes;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Renders our pages inside Keycloak's own templates, set up as Keycloak sets FreeMarker up. */
final class PageRenderer {
    private static final List<String> THEMES =
            List.of("/theme/faceauth/login", "/theme/keycloak.v2/login", "/theme/base/login");

    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_32);
    private final Texts texts;

    PageRenderer(Texts texts) {
        this.texts = texts;
        freemarker.setOutputFormat(HTMLOutputFormat.INSTANCE);
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setTemplateLoader(new MultiTemplateLoader(THEMES.stream()
                .map(path -> new ClassTemplateLoader(PageRenderer.class, path))
                .toArray(TemplateLoader[]::new)));
    }

    String render(String page, Map<String, ?> face, boolean demonstrationRealm) throws IOException, TemplateException {
        Map<String, Object> model = new HashMap<>(Map.of(
                "face",
                face,
                "realm",
                new SampleRealm(demonstrationRealm),
                "properties",
                properties(),
                "msg",
                message(),
                "kcSanitize",
                (TemplateMethodModelEx) arguments -> arguments.get(0),
                "lang",
                texts.locale().toLanguageTag(),
                "locale",
                locale(),
                "darkMode",
                true,
                "pageId",
                page));
        model.put("title", "Hospital");
        model.put(
                "url",
                Map.of(
                        "loginAction", "/realms/hospital/login-actions/authenticate?execution=e&tab_id=t",
                        "resourcesPath", "/resources/login/faceauth",
                        "resourcesCommonPath", "/resources/common/keycloak",
                        "ssoLoginInOtherTabsUrl", "/realms/hospital/login-actions/restart"));
        StringWriter out = new StringWriter();
        freemarker.getTemplate(page + ".ftl", "UTF-8").process(model, out);
        return out.toString();
    }

    private TemplateMethodModelEx message() {
        return arguments -> {
            List<Object> values = new ArrayList<>();
            for (Object argument : arguments.subList(1, arguments.size())) {
                values.add(plain(argument));
            }
            return texts.format(arguments.get(0).toString(), values.toArray());
        };
    }

    private static Object plain(Object argument) throws TemplateModelException {
        return argument instanceof TemplateNumberModel number ? number.getAsNumber() : argument.toString();
    }

    private Map<String, ?> locale() {
        return Map.of(
                "rtl",
                false,
                "currentLanguageTag",
                texts.locale().toLanguageTag(),
                "supported",
                List.of(
                        Map.of("label", "English", "languageTag", "en", "url", "?kc_locale=en"),
                        Map.of("label", "Português (Brasil)", "languageTag", "pt-BR", "url", "?kc_locale=pt-BR")));
    }

    private static Properties properties() throws IOException {
        Properties properties = new Properties();
        for (String theme : List.of("keycloak.v2", "faceauth")) {
            try (var in = PageRenderer.class.getResourceAsStream("/theme/" + theme + "/login/theme.properties")) {
                properties.load(in);
            }
        }
        properties.setProperty("faceauthDpoContact", "");
        return properties;
    }

    /** What the templates ask of Keycloak's realm bean. */
    public static final class SampleRealm {
        private final boolean demonstration;

        SampleRealm(boolean demonstration) {
            this.demonstration = demonstration;
        }

        public String getName() {
            return "hospital";
        }

        public String getDisplayNameHtml() {
            return "Hospital";
        }

        public boolean isInternationalizationEnabled() {
            return true;
        }

        public String getAttribute(String name) {
            return demonstration && name.equals("faceauth.demonstration") ? "true" : null;
        }
    }
}
