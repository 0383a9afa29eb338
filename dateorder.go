package lede

// dayComesFirst reports whether 10/02/2022 is February 10 in text: as the text's own dates show, where one
// has a number that no month has, or else as its spelling and currency tell British from American.
func dayComesFirst(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] != '/' || i == 0 {
			continue
		}
		a, b := numberBefore(text, i), numberAfter(text, i)
		switch {
		case a > 12 && a <= 31 && 1 <= b && b <= 12:
			return true
		case b > 12 && b <= 31 && 1 <= a && a <= 12:
			return false
		}
	}
	return signs(text, britishSigns[:]) > signs(text, americanSigns[:])
}

// Spellings, titles and marks by which an outlet writes day or month first.
var (
	britishSigns = [...]string{
		"£", ".co.uk", ".com.au", ".co.nz", ".co.za", "colour", "labour", "Labour", "centre", "programme", "defence",
		"organis", "recognis", "travell", "behaviour", "neighbour", "whilst", "favour", " MP ", " Mr ", "tonnes", "metres",
	}
	americanSigns = [...]string{
		"color ", "labor ", "center", "program ", "defense", "organiz", "recogniz", "traveling", "behavior", "neighbor ",
		"favor", "Mr. ", "(R-", "(D-", "percent", "Rep. ", "Sen. ",
	}
)

// numberBefore returns the number of one or two digits that ends at i, 0 if there is none.
func numberBefore(text string, i int) int {
	j := i
	for j > 0 && i-j < 3 && isDigit(text[j-1]) {
		j--
	}
	n, _ := number(text[j:i])
	if i-j > 2 {
		return 0
	}
	return n
}

// numberAfter returns the number of one or two digits after the mark at i when another such mark
// and a digit follow it, 0 otherwise.
func numberAfter(text string, i int) int {
	j := i + 1
	for j < len(text) && j-i < 4 && isDigit(text[j]) {
		j++
	}
	if j-i > 3 || j+1 >= len(text) || text[j] != text[i] || !isDigit(text[j+1]) {
		return 0
	}
	n, _ := number(text[i+1 : j])
	return n
}
