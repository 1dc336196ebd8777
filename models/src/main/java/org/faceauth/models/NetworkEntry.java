package org.faceauth.models;

import java.util.List;

/**
 * A network of the catalogue. No size, dimension or normalisation of a network is written anywhere else.
 *
 * @param id stable, for example {@code mobilefacenet-068}
 * @param role what it is for
 * @param architecture which blocks the engine builds, for example {@code iresnet100}
 * @param format how its weights are stored
 * @param files the first is the one to read, others lie beside it
 * @param input what it takes
 * @param alignment how a face is brought into its input
 * @param output what it gives
 * @param licence on what terms its weights may be used
 * @param origin who made it, with repository and commit or package and version
 * @param note where its hash was confirmed and what else matters, may be empty
 */
public record NetworkEntry(
        String id,
        NetworkRole role,
        String architecture,
        WeightFormat format,
        List<ModelFile> files,
        InputSpec input,
        Alignment alignment,
        OutputSpec output,
        Licence licence,
        String origin,
        String note) {

    public NetworkEntry {
        Checks.id("the network's id", id);
        Checks.id("the architecture of " + id, architecture);
        Checks.require(role != null, id + " has no role");
        Checks.require(format != null, id + " has no format");
        files = Checks.list(files);
        Checks.require(!files.isEmpty(), id + " has no files");
        Checks.require(input != null, id + " has no input");
        Checks.require(alignment != null, id + " has no alignment");
        Checks.require(output != null, id + " has no output");
        Checks.require(licence != null, id + " has no licence");
        Checks.require(
                role == NetworkRole.ANTI_SPOOF == (output.liveClass() >= 0),
                id + " needs a live class exactly if it is an anti-spoof network");
        Checks.text("the origin of " + id, origin);
        note = note == null ? "" : note;
    }

    /** The file to read. */
    public ModelFile mainFile() {
        return files.get(0);
    }
}
