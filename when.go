package lede

// A When is a time expression, or a time without words of its own (then Span is zero).
type When struct {
	Span Span `json:"span,omitzero"`
	// Type is "date", "time", "duration" or "set", as in TIMEX3.
	Type string `json:"type,omitempty"`
	// Value is the TIMEX3 value: "2022-02-10", "PT2H", "2022-W06".
	Value string `json:"value,omitempty"`
}
