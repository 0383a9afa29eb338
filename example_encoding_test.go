package lede_test

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/ebc17271/lede"
	"golang.org/x/text/encoding/charmap"
)

// toUTF8 returns bytes of an old page as UTF-8. What is not UTF-8 already is
// taken for Windows-1252, which most old English pages are, whatever they say they are.
func toUTF8(page []byte) (string, error) {
	if utf8.Valid(page) {
		return string(page), nil
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(page)
	return string(text), err
}

// A text that is not UTF-8 is refused, because every span behind its first bad byte would move in
// JSON. It is decoded first; spans are then those of the decoded text.
func Example_legacyEncoding() {
	page := []byte("\x93We had no choice,\x94 Zo\xeb Marsh said.")

	_, err := lede.Parse(string(page))
	var refused *lede.InputError
	fmt.Println(errors.As(err, &refused), err)

	text, err := toUTF8(page)
	if err != nil {
		fmt.Println(err)
		return
	}
	a, err := lede.Parse(text)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, q := range a.Quotes {
		fmt.Println(a.Name(q.Speaker), "—", q.Text)
	}
	// Output:
	// true lede: input refused at byte 0: not valid UTF-8
	// Zoë Marsh — We had no choice
}
