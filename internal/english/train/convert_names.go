package main

import "strings"

// names hangs the parts of a person's name on the first: "Mary Jane Smith";
// a title before it describes it: "President Smith".
func (c *converter) names(names [][2]int) {
	for _, n := range names {
		c.name(n[0]+1, n[1]+1)
	}
	for _, n := range names {
		first := n[0] + 1
		for i := first - 1; i > 0 && c.rel[i] == "compound" && c.head[i] == first; i-- {
			c.rel[i] = "nmod:desc"
		}
	}
}

func (c *converter) name(first, last int) {
	top := 0
	for i := first; i <= last; i++ {
		if !strings.HasPrefix(c.tag[i], "NNP") && c.tag[i] != "HYPH" {
			return
		}
		if h := c.head[i]; h < first || h > last {
			if top > 0 {
				return
			}
			top = i
		}
	}
	if top == 0 {
		return
	}
	head, rel := c.head[top], c.rel[top]
	for i := 1; i < len(c.head); i++ {
		if (i < first || i > last) && c.head[i] >= first && c.head[i] <= last {
			c.head[i] = first
		}
	}
	for i := first + 1; i <= last; i++ {
		if c.tag[i] != "HYPH" {
			c.head[i], c.rel[i] = first, "flat"
		}
	}
	c.head[first], c.rel[first] = head, rel
}
