package perfect_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/ebc17271/lede/internal/english/perfect"
)

func keys(n int) []perfect.Key {
	r := rand.New(rand.NewPCG(1, 2))
	buckets := uint64(perfect.Buckets(n))
	all := make([]perfect.Key, n)
	for i := range all {
		h := r.Uint64()
		all[i] = perfect.Key{Hash: h, Bucket: perfect.Bucket(h, buckets)}
	}
	return all
}

func TestEveryKeyHasASlotOfItsOwn(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 10, 1000, 50000} {
		all := keys(n)
		f, err := perfect.Build(all, perfect.Buckets(n))
		if err != nil {
			t.Fatal(err)
		}
		if most := n + n/15 + 10; int(f.Slots) > most {
			t.Errorf("%d slots for %d keys, more than %d", f.Slots, n, most)
		}
		used := make([]bool, f.Slots)
		for _, k := range all {
			s := f.Slot(k)
			if used[s] {
				t.Fatalf("%d keys: two in slot %d", n, s)
			}
			used[s] = true
		}
	}
}

func TestTheSameKeysGiveTheSameFunction(t *testing.T) {
	a, _ := perfect.Build(keys(500), perfect.Buckets(500))
	b, _ := perfect.Build(keys(500), perfect.Buckets(500))
	if a.Slots != b.Slots || !slices.Equal(a.Pilots, b.Pilots) {
		t.Error("two functions differ")
	}
}

func TestAKeyMayNotBeThereTwice(t *testing.T) {
	all := keys(20)
	if _, err := perfect.Build(append(all, all[7]), perfect.Buckets(20)); err == nil {
		t.Error("no error")
	}
}
