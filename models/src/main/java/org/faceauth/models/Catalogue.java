package org.faceauth.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every network and profile that is known.
 *
 * @param networks with unique ids and, among them, unique file names
 * @param profiles with unique ids, of these networks
 */
public record Catalogue(List<NetworkEntry> networks, List<Profile> profiles) {
    /** Name of a site's own catalogue, in its home directory. */
    public static final String SITE_FILE = "site-catalogue.json";

    public Catalogue {
        networks = Checks.list(networks);
        profiles = Checks.list(profiles);
    }

    /** The catalogue that is built in. */
    public static Catalogue builtIn() {
        return CatalogueJson.builtIn().checked();
    }

    /**
     * The built-in catalogue with the networks and profiles of {@code <home>/site-catalogue.json}, if there is one, added
     * to it; those replace built-in ones of the same id.
     *
     * @throws WeightsRefusedException if the site's file is malformed or names what does not exist
     */
    public static Catalogue of(Path home) {
        Path site = home.resolve(SITE_FILE);
        if (!Files.exists(site)) {
            return builtIn();
        }
        Catalogue merged = builtIn().with(CatalogueJson.read(site));
        return CatalogueJson.checking(site, merged::checked);
    }

    public Optional<NetworkEntry> network(String id) {
        return networks.stream().filter(network -> network.id().equals(id)).findFirst();
    }

    public Optional<Profile> profile(String id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    private Catalogue with(Catalogue site) {
        Map<String, NetworkEntry> allNetworks = new LinkedHashMap<>();
        networks.forEach(network -> allNetworks.put(network.id(), network));
        site.networks.forEach(network -> allNetworks.put(network.id(), network));
        Map<String, Profile> allProfiles = new LinkedHashMap<>();
        profiles.forEach(profile -> allProfiles.put(profile.id(), profile));
        site.profiles.forEach(profile -> allProfiles.put(profile.id(), profile));
        return new Catalogue(List.copyOf(allNetworks.values()), List.copyOf(allProfiles.values()));
    }

    private Catalogue checked() {
        List<String> names = new ArrayList<>();
        networks.forEach(network -> network.files().forEach(file -> names.add(file.name())));
        Checks.require(names.stream().distinct().count() == names.size(), "two files have the same name");
        unique("network", networks.stream().map(NetworkEntry::id).toList());
        unique("profile", profiles.stream().map(Profile::id).toList());
        profiles.forEach(this::check);
        return this;
    }

    private void check(Profile profile) {
        List<String> ids = new ArrayList<>(profile.required());
        ids.addAll(profile.optional());
        unique("network of " + profile.id(), ids);
        ids.forEach(id -> Checks.require(network(id).isPresent(), profile.id() + " names the unknown network " + id));
        for (EmbeddingSpec.Part part : profile.embedding().parts()) {
            Checks.require(
                    network(part.network()).orElseThrow().role() == NetworkRole.EMBEDDING,
                    part.network() + " of " + profile.id() + " gives no embedding");
        }
    }

    private static void unique(String what, List<String> ids) {
        Checks.require(ids.stream().distinct().count() == ids.size(), "a " + what + " comes twice: " + ids);
    }
}
