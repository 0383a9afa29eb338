// Package page shows what lede found in an article as one HTML page, or as a part of a page of your own.
//
//	a, err := lede.Parse(text)
//	if err != nil {
//		return err
//	}
//	return page.Write(w, a, page.Options{})
//
// The text stands on the left, people in colours, what they said in the colour of who said it; on the right, or below it on
// a telephone, who said how much, every quote, person, organization, place, time and event. Each entry of these lists leads to its
// place in the text, and the place back to the entry; this works without scripts. A click on a speaker lights up what he or
// she said. The page needs no network. It follows the reader's choice of light or dark, and can be printed.
//
// [Options] choose the title, the colours, the parts, the language of the words around the article, and whether a whole page is
// written or a part of one. Whatever comes from the article passes through html/template, and so shows as text. The time that a
// page takes is linear in the article.
package page
