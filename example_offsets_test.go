package lede_test

import (
	"fmt"

	"github.com/ebc17271/lede"
)

// Where many spans are to be counted, the text is gone through once.
func ExampleOffsets() {
	a := &lede.Article{Text: "“Ja”, 𝕏"}
	o := a.Offsets()
	s := lede.Span{Start: 10, End: 14}
	fmt.Println(a.Slice(s), s, o.UTF16(s), o.Runes(s))
	// Output: 𝕏 {10 14} {6 8} {6 7}
}

func ExampleOffsets_UTF16() {
	a := &lede.Article{Text: "“Ja”, 𝕏"}
	fmt.Println(a.Offsets().UTF16(lede.Span{Start: 10, End: 14}))
	// Output: {6 8}
}

func ExampleOffsets_Runes() {
	a := &lede.Article{Text: "“Ja”, 𝕏"}
	fmt.Println(a.Offsets().Runes(lede.Span{Start: 10, End: 14}))
	// Output: {6 7}
}
