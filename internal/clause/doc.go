// Package clause answers questions on the trees of sentences: who is the subject of a verb, wherever it stands, what is
// done to whom, how far a noun phrase goes. It knows nothing of events.
//
// tree.go holds the trees and what is asked of a single word; subject.go subjects, objects and the passive, also those that stand with
// another verb; phrase.go the bounds of noun phrases. A case that is missing goes there, beside a sentence that shows it and with a row in clause_test.go.
package clause
