# shellcheck shell=bash
# OCI layouts on disk. Needs harness.sh and jq.

# oci_verify DIR: every blob's bytes have the digest its name says.
oci_verify() {
    local file
    for file in "$1"/blobs/sha256/*; do
        expect_eq "$(sha256_of "$file")" "$(basename "$file")" "a blob's digest in $1"
    done
}

# oci_manifest_digest DIR: of the first image in the index.
oci_manifest_digest() { jq -r '.manifests[0].digest' "$1/index.json"; }

# debian_oci_layout DIR: Debian's minimal root file system as an OCI image, about 100 MB. Both the
# file system and the image are kept in the cache folder.
debian_oci_layout() {
    local rootfs="$CACHE_DIR/debian-minbase" image="$CACHE_DIR/debian-minbase-oci" container
    if [ ! -s "$rootfs.tar" ]; then
        debootstrap --variant=minbase bookworm "$WORK/rootfs"
        # No device nodes: an image has none.
        tar -C "$WORK/rootfs" --exclude './dev/*' --exclude './var/cache/apt/*' --numeric-owner \
            -cf "$rootfs.tar.part" .
        mv "$rootfs.tar.part" "$rootfs.tar"
        rm -rf "$WORK/rootfs" "$image"
    fi
    if [ ! -s "$image/index.json" ]; then
        local buildah=(buildah --root "$WORK/buildah" --runroot "$WORK/buildah-run" --storage-driver vfs)
        container=$("${buildah[@]}" from scratch)
        "${buildah[@]}" add --quiet "$container" "$rootfs.tar" /
        "${buildah[@]}" config --cmd /bin/bash --os linux "$container"
        rm -rf "$image.part"
        "${buildah[@]}" commit --quiet --format oci "$container" "oci:$image.part:bookworm"
        "${buildah[@]}" rm "$container"
        rm -rf "$image" "$WORK/buildah"
        mv "$image.part" "$image"
    fi
    cp -a "$image" "$1"
}
