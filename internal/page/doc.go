// Package page tells what the lines of a scraped text are for: headline, byline, dateline, stamp, paragraphs, captions, and
// what belongs to the page around them. No English is read here; lines are judged by their shape, by the words of
// wording.txt and by where they stand.
//
// In comes a text, out goes a [Layout]: blocks that cover it, and what they say of author, place and day.
// Characters of HTML are read as what they show, marks of Markdown and tags as nothing, in a text of the same length (reading.go); that
// is what the stages read, too. Characters that show nothing are taken out then (plain.go), and all places are those of the text itself at the end.
//
// Lines become units (lines.go): a paragraph each, if a program has broken it or not. Each unit is cut where two things are glued
// to each other (glued.go): stamps (stamp.go), bylines (byline.go), datelines (dateline.go), labels (labels.go), captions and credits (credit.go);
// what its words tell by themselves it is told then (wording.go). Then passes run over all units (passes.go):
//
//	replies      where readers' replies begin
//	summaries    what stands under “Key points” (notes.go)
//	story        which units tell the story (story.go)
//	headline     the title and what stands under it (headline.go, front.go, lives.go)
//	lists        links under “Related stories” (links.go)
//	repeats      lines of the page that stand in the story, too
//	links        runs of links
//	titles       runs of other stories' titles
//	rest         what has no kind yet (kinds.go)
//	blocks       blocks, bylines and stamps (segment.go)
//	publication  the day of publication without a stamp (published.go)
//	sign-off     the author without a byline (signoff.go)
//
// Words that pages say around stories go into wording.txt, a label in front of other words into labels.go, a form of stamp, byline or
// dateline into the file of its name. What needs the units around it is a pass: a method in a file of its own and a line
// in passes.go and here.
package page
