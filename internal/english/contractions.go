package english

import "strings"

// parts adds a word divided where a contraction is: do|n't, Truss|'s, can|not, gon|na.
func (t *tokenizer) parts(i, e int) {
	k := clitic(t.text[i:e])
	if k == 0 {
		t.add(i, e)
		return
	}
	if j := clitic(t.text[i : i+k]); j > 0 { // would|n't|'ve
		t.add(i, i+j)
		t.add(i+j, i+k)
	} else {
		t.add(i, i+k)
	}
	t.add(i+k, e)
}

// clitic returns where the last part of a contraction begins, 0 if there is none.
func clitic(word string) int {
	n := len(word)
	if n < 3 {
		return 0
	}
	k := strings.LastIndexByte(word[max(0, n-3):], '\'')
	width := 1
	if k < 0 && n > 4 {
		k, width = strings.LastIndex(word[n-5:], "’"), 3
		if k >= 0 {
			k += n - 5
		}
	} else if k >= 0 {
		k += max(0, n-3)
	}
	if k <= 0 {
		return joined(word)
	}
	switch strings.ToLower(word[k+width:]) {
	case "s", "m", "d", "ll", "re", "ve":
		return k
	case "t":
		if c := word[k-1]; c == 'n' || c == 'N' {
			return k - 1
		}
	}
	return 0
}

// joined returns where the second part begins of a word that is two without an apostrophe.
func joined(word string) int {
	var low [6]byte
	if len(word) > len(low) {
		return 0
	}
	for i := range len(word) {
		low[i] = word[i] | 0x20 // of letters, which all of them are
	}
	switch string(low[:len(word)]) {
	case "cannot", "gonna", "gotta", "lemme", "gimme":
		return 3
	case "wanna":
		return 3
	case "dont", "didnt", "doesnt", "cant", "isnt", "arent", "wasnt":
		return len(word) - 2
	}
	return 0
}
