// Package english reads English text: tokens, sentences, part-of-speech tags, lemmas, names and dependencies. It knows
// nothing of news.
//
// In comes a text and the ranges of it that tell a story; out comes a [Text], which answers by the number of a token:
// what it is, on what it depends, in which sentence it stands. [Analyze] goes these ways, in this order:
//
//	tokens     tokens.go wordtokens.go contractions.go   words, numbers and marks, as in the Penn Treebank
//	sentences  sentences.go periods.go abbreviations.txt rules on the marks that may end one
//	tags       syntax/                                   an averaged perceptron, from left to right
//	lemmas     lemma/                                    rules and a list
//	trees      syntax/                                   an arc-hybrid parser that follows up to eight readings; relations
//	names      names*.go                                 a conditional random field over islands of capitals, then rules
//
// Weights and word lists are embedded and searched where they lie; nothing is loaded at import. Package linear holds the
// weights, cluster the word clusters, conllu the treebanks' format; the command train makes all files again, evaluate
// measures them. A word that is tagged wrongly wants more text to learn from; an abbreviation goes into
// abbreviations.txt, a country, town, title or given name into lexicon/, a lemma that no rule gives into lemma/.
package english
