// Package event tells what happened: who did what to whom, where and when.
//
// It is a learned reader: log-linear models over hashed features (package loglinear), learned from annotated news by [Learn]. A story is laid out as a
// view (words.go): words with what features are made of. Then, in this order:
//
//	readWords    triggers.go, features.go, deeds.go    which words may name events at all; which do, of which type: each by itself
//	readAgain    topic.go                    the same in the light of the whole story
//	readRoles    arguments.go, rolefeatures.go, rivals.go    what each phrase of the sentence is to each event
//	groupRetold  retold.go                   which mentions tell one event
//	weigh        weight.go                   how much each matters to the story
//	rate, calm   sure.go                     how likely all of it is right
//	findNews     news.go                     which event is the news of the story, and told right
//	tell         tell.go, scene.go, spot.go  mentions to story.Event: phrases, place and day, the main event first, highlights
//
// A wrong type or role is mended by annotating more articles (train/mentions.jsonl) and learning again; a feature that is missing goes to the file of
// its model. Rules are only those that are exact: where a phrase ends, that things coordinated have one role, that a
// dateline tells where the news happened if nothing else does. sample.go, title.go, cases.go, maincases.go, learn.go, measure.go,
// mainmeasure.go and alone.go are for the command train alone.
package event
