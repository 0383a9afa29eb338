// Package cast tells who is who: names to people, organizations and places, pronouns and descriptions to people, the words
// of a source to a speaker.
//
// Its stages read a story.Doc and write into its article; each sees what the ones before it wrote:
//
//	ExtractPeople       people.go        the names of the story, gathered: whose forms they are, what they are called
//	ExtractCoreference  coref.go         pronouns and descriptions, one after the other, each to the likeliest referent
//	ExtractSpeakers     attribution.go   the words of each source to a person, organization or place
//	AdmitActors         bystanders.go    people without a name, once an event needs them
//
// The names come from the tagger of package english. Before they are gathered they are mended by passes in the order in which
// ExtractPeople has them: nicknames are joined, kinds are settled by all mentions of a name (recall.go, things.go), names divided
// (castnames.go), seats of government and initials read. personname.go and samename.go say when two names are one person's;
// titles.go and appositions.go read what stands beside a name, rolephrases.go finds what else may be a role and rolemodel.go decides; farroles.go
// gives people the descriptions away from their names, and toldroles.go what is said of a pronoun; samebody.go and
// sameplace.go say which names are one organization or place; sex.go, they.go, namesakes.go what tells people apart.
// bodies.go reads which organization or place “it”, “they” and descriptions stand for, documents.go for whom a document speaks,
// bearers.go whose name stands beside a description or title, described.go and nominals.go whom a description means.
// ranker.go and speakerfeatures.go have the features of a candidate for a pronoun or description, learn.go and learnbodies.go learn their weights from
// annotated documents and speakers, and the command train writes them. Every question on the tree of a sentence is one for grammar.go.
//
// A title that is no role, or a description that is none, is a matter of titles.go and appositions.go; a company taken for a person
// of things.go; two people made one of samename.go.
package cast
