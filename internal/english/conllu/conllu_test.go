package conllu_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ebc17271/lede/internal/english/conllu"
)

func TestRead(t *testing.T) {
	const bank = `# newdoc id = news_1
# newpar
# text = It can't, he said.
1	It	it	PRON	PRP	_	4	nsubj	_	_
2-3	can't	_	_	_	_	_	_	_	SpaceAfter=No
2	ca	can	AUX	MD	_	0	root	_	_
3	n't	not	PART	RB	_	2	advmod	_	_
3.1	do	do	_	_	_	_	_	_	_
4	,	,	PUNCT	,	_	2	punct	_	_
`
	got, err := conllu.Read(strings.NewReader(bank))
	if err != nil {
		t.Fatal(err)
	}
	want := []conllu.Sentence{{Doc: "news_1", NewPar: true, Text: "It can't, he said.", Words: []conllu.Word{
		{"It", "it", "PRON", "PRP", "nsubj", 3, false},
		{"ca", "can", "AUX", "MD", "root", -1, true},
		{"n't", "not", "PART", "RB", "advmod", 1, false},
		{",", ",", "PUNCT", ",", "punct", 1, false},
	}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestReadRefusesBadLines(t *testing.T) {
	for _, bank := range []string{"1\tIt", "x\tIt\t_\t_\t_\t_\t0\troot\t_\t_", "1\tIt\t_\t_\t_\t_\tx\troot\t_\t_"} {
		if _, err := conllu.Read(strings.NewReader(bank)); err == nil {
			t.Errorf("%q was read", bank)
		}
	}
}
