// Boxo-cid prints the CID that Kubo gives the bytes on standard input with its profile
// unixfs-v1-2025. It uses boxo, the library Kubo is made of, and nothing of ours.
package main

import (
	"fmt"
	"os"

	"github.com/ipfs/boxo/blockservice"
	"github.com/ipfs/boxo/blockstore"
	"github.com/ipfs/boxo/chunker"
	"github.com/ipfs/boxo/exchange/offline"
	"github.com/ipfs/boxo/ipld/merkledag"
	"github.com/ipfs/boxo/ipld/unixfs/importer/balanced"
	"github.com/ipfs/boxo/ipld/unixfs/importer/helpers"
	"github.com/ipfs/go-cid"
	"github.com/ipfs/go-datastore"
	"github.com/multiformats/go-multihash"
)

func run() error {
	// A null datastore: blocks are made and forgotten.
	blocks := blockstore.NewBlockstore(datastore.NewNullDatastore())
	params := helpers.DagBuilderParams{
		Dagserv:    merkledag.NewDAGService(blockservice.New(blocks, offline.Exchange(blocks))),
		Maxlinks:   1024,
		RawLeaves:  true,
		CidBuilder: cid.V1Builder{Codec: cid.DagProtobuf, MhType: multihash.SHA2_256},
	}
	builder, err := params.New(chunk.NewSizeSplitter(os.Stdin, 1<<20))
	if err != nil {
		return err
	}
	root, err := balanced.Layout(builder)
	if err != nil {
		return err
	}
	_, err = fmt.Println(root.Cid())
	return err
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "boxo-cid:", err)
		os.Exit(1)
	}
}
