package english

import (
	"github.com/ebc17271/lede/internal/english/cluster"
	"github.com/ebc17271/lede/internal/english/linear"
)

// A featureList collects the features of a token, the templates numbered in order.
type featureList struct {
	hashes   []uint64
	template int
}

func (l *featureList) add(a, b, c uint64) {
	l.template++
	l.hashes = append(l.hashes, linear.Mix(l.template, a, b, c))
}

// Features appends the features of token i, as they are read in its sentence.
func (t *NameText) Features(f []uint64, i int) []uint64 {
	l := featureList{hashes: f}
	t.wordFeatures(&l, i)
	t.clusterFeatures(&l, i)
	t.listFeatures(&l, i)
	t.runFeatures(&l, i)
	t.roleFeatures(&l, i)
	return l.hashes
}

// place says where in its sentence token i stands, and in what kind of sentence.
func (t *NameText) place(i int) uint64 {
	tok := &t.tokens[i]
	place := uint64(tok.casing)
	if tok.opening {
		place |= 4
	}
	if tok.glued {
		place |= 8
	}
	if t.glued(i+1, int(tok.end)) {
		place |= 16
	}
	return place
}

// wordFeatures adds the word, its neighbours and their forms.
func (t *NameText) wordFeatures(l *featureList, i int) {
	w, p, n, pp, nn := t.word(i), t.near(i, -1), t.near(i, 1), t.near(i, -2), t.near(i, 2)
	place := t.place(i)
	l.add(place, 0, 0)
	l.add(w.exact, 0, 0)
	l.add(w.lower, uint64(w.form), 0)
	l.add(p.lower, 0, 0)
	l.add(n.lower, 0, 0)
	l.add(pp.lower, uint64(p.form), 0)
	l.add(nn.lower, uint64(n.form), 0)
	l.add(p.exact, w.exact, 0)
	l.add(w.exact, n.exact, 0)
	l.add(p.lower, uint64(w.form), n.lower)
	l.add(pp.lower, p.lower, uint64(w.form))
	l.add(n.lower, nn.lower, uint64(w.form))
	l.add(w.shape, place, 0)
	l.add(p.shape, w.shape, 0)
	l.add(w.shape, n.shape, 0)
	l.add(p.shape, w.shape, n.shape)
	l.add(w.prefix[0], uint64(w.form), 0)
	l.add(w.prefix[1], uint64(w.form), 0)
	l.add(w.suffix[0], uint64(w.form), 0)
	l.add(w.suffix[1], uint64(w.form), 0)
}

// clusterFeatures adds the clusters of the word and its neighbours.
func (t *NameText) clusterFeatures(l *featureList, i int) {
	w, p, n, pp, nn := t.word(i), t.near(i, -1), t.near(i, 1), t.near(i, -2), t.near(i, 2)
	place := t.place(i)
	l.add(uint64(w.cluster), 0, 0)
	l.add(path(w.cluster, 10), 0, 0)
	l.add(path(w.cluster, 6), uint64(w.form), 0)
	l.add(path(w.common, 10), uint64(w.form), place)
	l.add(uint64(p.cluster), uint64(w.form), 0)
	l.add(uint64(n.cluster), uint64(w.form), 0)
	l.add(path(p.cluster, 8), path(w.cluster, 8), 0)
	l.add(path(w.cluster, 8), path(n.cluster, 8), 0)
	l.add(path(p.cluster, 8), path(w.cluster, 8), path(n.cluster, 8))
	l.add(path(pp.cluster, 8), path(p.cluster, 8), uint64(w.form))
	l.add(path(n.cluster, 8), path(nn.cluster, 8), uint64(w.form))
	l.add(w.prefix[2], uint64(w.form), 0)
	l.add(w.suffix[2], uint64(w.form), 0)
	l.add(w.shape, p.lower, place)
	l.add(path(w.cluster, 10), place, path(p.cluster, 10))
	l.add(uint64(t.tokens[i].short), uint64(w.form), 0)
}

// listFeatures adds the word lists that the word and its neighbours are in.
func (t *NameText) listFeatures(l *featureList, i int) {
	w, p, n, pp, nn := t.word(i), t.near(i, -1), t.near(i, 1), t.near(i, -2), t.near(i, 2)
	l.add(w.lists, uint64(w.form), 0)
	l.add(w.lists&inPlaces, uint64(w.form), 0)
	l.add(w.lists&inPersons, uint64(w.form), 0)
	l.add(w.lists&inPlaces, p.lower, 0)
	l.add(w.lists&inPersons, p.lists, n.lists&inPersons)
	l.add(w.lists&inPlaces, path(w.cluster, 8), 0)
	l.add(p.lists, w.lists, 0)
	l.add(w.lists, n.lists, 0)
	l.add(p.lists, w.lists, n.lists)
	l.add(pp.lists, p.lists, w.lists)
	l.add(w.lists, n.lists, nn.lists)
	l.add(w.lists, path(p.cluster, 8), path(n.cluster, 8))
}

// path is a cluster as a feature's value.
func path(c cluster.Path, n int) uint64 { return uint64(c.Prefix(n)) }

// markAt returns the mark of token i if it is in the sentence of tok.
func (t *NameText) markAt(i int, tok *nameToken) uint8 {
	if int32(i) < tok.sentence || int32(i) >= tok.end {
		return 0
	}
	return t.marks[i]
}

// runFeatures adds what the run of capitalised tokens around token i tells: its first and
// last word ("Bank" of "Royal Bank"), its length, and what stands before and after it.
func (t *NameText) runFeatures(l *featureList, i int) {
	tok := &t.tokens[i]
	l.add(uint64(t.marks[i]), 0, 0)
	l.add(uint64(t.markAt(i-1, tok)), uint64(t.marks[i]), t.word(i).lists)
	l.add(uint64(t.markAt(i+1, tok)), uint64(t.marks[i]), t.word(i).lists)
	first, last := t.word(int(tok.first)), t.word(int(tok.last))
	from, size := min(i-int(tok.first), 3), min(int(tok.last)-i, 3)
	spot := uint64(from<<2 | size)
	before, after := t.near(int(tok.first), -1), t.near(int(tok.last), 1)
	after2 := t.near(int(tok.last), 2)
	form := uint64(t.word(i).form)
	l.add(spot, form, uint64(tok.casing))
	l.add(last.lower, uint64(size), form)
	l.add(first.lower, uint64(from), form)
	l.add(uint64(last.cluster), uint64(size), form)
	l.add(uint64(first.cluster), uint64(from), form)
	l.add(before.lower, spot, form)
	l.add(after.lower, spot, form)
	l.add(before.lower, after.lower, form)
	l.add(path(before.cluster, 10), spot, path(after.cluster, 10))
	l.add(after.lower, after2.lower, form)
	l.add(first.lists, last.lists, spot)
}
