// Package quotation finds in English text what somebody said, wrote or thought: quotation marks, cues, sources and
// contents. It knows nothing of people.
//
// In come paragraphs and sentences with their trees; out come [Quotation] values with ranges of the text. [Model.Read] goes
// these ways, in this order:
//
//	marks      marks.go                           which marks open and close which stretch
//	cues       cues.go cues.txt                   which words say that something is said: learned
//	sources    sources.go owned.go                which words head the source of each cue: learned
//	contents   contents.go rank.go                where the content begins and ends, and the best of the likeliest: learned
//	floating   floating.go turns.go labelled.go   quotes without a cue: turns of an interview, “Name: …”, whole paragraphs
//	by rule    inverted.go followed.go handles.go what stands between marks beside a verb that the tree misreads
//	           posts.go per.go                    embedded posts; “…, per the ministry”
//	join       join.go                            the stretches right behind, which no cue claims, are part of the quote
//	sure       sure.go around.go read.go          how likely all of that is right: learned, calibrated; what is told at all
//	           senses.go                          verbs in a sense in which nothing is said: “claimed a win”
//
// [Learn] makes the weights from annotated attributions; the command train reads the files and writes quotation.bin.
// [ReadForeign] reads the marks of other languages. A verb that is no cue, or a new one, goes into cues.txt, whose
// classes are features, not verdicts; a wrong reading wants annotated sentences before it wants a rule.
package quotation
