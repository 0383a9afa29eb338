package cluster_test

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/ebc17271/lede/internal/english/cluster"
)

func TestEveryWordHasThePathOfItsLine(t *testing.T) {
	data, err := os.ReadFile("clusters.txt")
	if err != nil {
		t.Fatal(err)
	}
	if !norm.NFC.IsNormal(data[:200]) || !strings.HasPrefix(string(data), "# ") {
		t.Error("no head that says where the clusters are from")
	}
	words := 0
	last := ""
	for line := range strings.Lines(string(data)) {
		fields := strings.Fields(line)
		if fields[0] == "#" {
			continue
		}
		if fields[0] <= last {
			t.Errorf("path %s after %s", fields[0], last)
		}
		last = fields[0]
		for _, w := range fields[1:] {
			words++
			n := min(len(fields[0]), 31)
			want := uint32(1)
			for _, bit := range fields[0][:n] {
				want = want<<1 | uint32(bit-'0')
			}
			if got := cluster.Of(w).Prefix(n); got != want {
				t.Fatalf("%q: path %b, want %b", w, got, want)
			}
		}
	}
	if words < 40000 {
		t.Errorf("%d words", words)
	}
}

func TestLikeWordsShareACluster(t *testing.T) {
	for _, like := range [][2]string{{"Monday", "Thursday"}, {"1987", "2014"}, {"said", "added"}} {
		if a, b := cluster.Of(like[0]), cluster.Of(like[1]); a == 0 || a.Prefix(6) != b.Prefix(6) {
			t.Errorf("%s and %s: %b and %b", like[0], like[1], a, b)
		}
	}
	if c := cluster.Of("Qqqzzyx"); c != 0 || c.Prefix(4) != 0 {
		t.Errorf("a word that never was has the cluster %b", c)
	}
	if n := testing.AllocsPerRun(100, func() { cluster.Of("Monday") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
