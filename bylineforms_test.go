package lede_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// frontForms are what stands between the headline “Ferry sinks off Norhaven” and the story, with what is to be read of it: the authors as
// name/role/outlet, the place and agency of the dateline and the time of publication, parted by " | ".
var frontForms = map[string][]struct{ lines, want string }{
	"bylines": {
		{"by Lotte Brandt", "Lotte Brandt"},
		{"BY LOTTE BRANDT", "LOTTE BRANDT"},
		{"By: Lotte Brandt", "Lotte Brandt"},
		{"By  Lotte Brandt, for the Norhaven Post", "Lotte Brandt//Norhaven Post"},
		{"By Lotte Brandt in Leeds and Sune Falk in Cardiff", "Lotte Brandt; Sune Falk"},
		{"By Lotte Brandt, Sune Falk and Mina Rask", "Lotte Brandt; Sune Falk; Mina Rask"},
		{"By Lotte Brandt & Sune Falk", "Lotte Brandt; Sune Falk"},
		{"Lotte Brandt and Sune Falk", "Lotte Brandt; Sune Falk"},
		{"Lotte Brandt", "Lotte Brandt"},
		{"Lotte Brandt\nSenior Reporter", "Lotte Brandt/Senior Reporter"},
		{"Lotte Brandt, Senior Reporter", "Lotte Brandt/Senior Reporter"},
		{"By Lotte Brandt\nHealth correspondent, Norhaven Post", "Lotte Brandt/Health correspondent/Norhaven Post"},
		{"By Lotte Brandt\nNorhaven Post", "Lotte Brandt//Norhaven Post"},
		{"Written by Lotte Brandt", "Lotte Brandt"},
		{"Written By: Lotte Brandt, Freelance Contributor", "Lotte Brandt/Freelance Contributor"},
		{"Words by Lotte Brandt, photographs by Sune Falk", "Lotte Brandt"},
		{"Text: Lotte Brandt", "Lotte Brandt"},
		{"Author: Lotte Brandt", "Lotte Brandt"},
		{"Story by Lotte Brandt", "Lotte Brandt"},
		{"Posted by Lotte Brandt | 14 May 2024", "Lotte Brandt| | 2024-05-14"},
		{"Posted by: Lotte Brandt May 14, 2024 in News 3 Comments", "Lotte Brandt| | 2024-05-14"},
		{"By Lotte Brandt - 14 May 2024", "Lotte Brandt| | 2024-05-14"},
		{"By Lotte Brandt May 14, 2024 10:30 am", "Lotte Brandt| | 2024-05-14T10:30"},
		{"By Lotte Brandt • May 14, 2024", "Lotte Brandt| | 2024-05-14"},
		{"By Lotte Brandt / May 14, 2024", "Lotte Brandt| | 2024-05-14"},
		{"May 14, 2024 | By Lotte Brandt", "Lotte Brandt| | 2024-05-14"},
		{"May 14, 2024 by Lotte Brandt Leave a Comment", "Lotte Brandt| | 2024-05-14"},
		{"By Lotte Brandt, AP\nMay 14, 2024", "Lotte Brandt//AP| | 2024-05-14"},
		{"By Lotte Brandt of the Norhaven Post", "Lotte Brandt//Norhaven Post"},
		{"By LOTTE BRANDT and SUNE FALK, Associated Press", "LOTTE BRANDT; SUNE FALK//Associated Press"},
		{"By Lotte Brandt lotte.brandt@norpost.example", "Lotte Brandt"},
		{"Lotte Brandt (lbrandt@norpost.example)", "Lotte Brandt"},
		{"By Lotte Brandt @lottebrandt", "Lotte Brandt"},
		{"Lotte Brandt @lottebrandt 14 May 2024", "Lotte Brandt| | 2024-05-14"},
		{"By Lotte Brandt\n@lottebrandt\nMay 14, 2024", "Lotte Brandt| | 2024-05-14"},
		{"Our correspondent Lotte Brandt", "Lotte Brandt"},
		{"From Lotte Brandt in Norhaven", "Lotte Brandt"},
		{"Lotte Brandt in Norhaven\nTue 14 May 2024 09.15 BST", "Lotte Brandt| | 2024-05-14T09:15+01:00"},
		{"By Lotte Brandt\nAnd Sune Falk", "Lotte Brandt; Sune Falk"},
		{"By Lotte Brandt, CNN Business", "Lotte Brandt//CNN Business"},
		{"Lotte Brandt, USA TODAY", "Lotte Brandt//USA TODAY"},
		{"By Lotte Brandt | Staff Reporter", "Lotte Brandt/Staff Reporter"},
		{"Lotte Brandt | Norhaven Post", "Lotte Brandt//Norhaven Post"},
		{"By Lotte van der Berg", "Lotte van der Berg"},
		{"By L. K. Brandt-Falk", "L. K. Brandt-Falk"},
		{"By Lotte O'Brandt", "Lotte O'Brandt"},
		{"By Dr Lotte Brandt, Science Editor", "Dr Lotte Brandt/Science Editor"},
		{"Opinion by Lotte Brandt", "Lotte Brandt"},
		{"Analysis by Lotte Brandt, CNN", "Lotte Brandt//CNN"},
		{"Commentary by Lotte Brandt", "Lotte Brandt"},
		{"Guest post by Lotte Brandt", "Lotte Brandt"},
		{"Exclusive by Lotte Brandt", "Lotte Brandt"},
		{"Reviewed by Lotte Brandt", ""},
		{"Edited by Lotte Brandt", ""},
		{"Photo by Lotte Brandt", ""},
		{"Contributed by Lotte Brandt", "Lotte Brandt"},
		{"Published by Lotte Brandt", "Lotte Brandt"},
		{"By Lotte Brandt Updated May 14, 2024", "Lotte Brandt| | 2024-05-14"},
		{"Lotte Brandt14 May 2024", "Lotte Brandt| | 2024-05-14"},
		{"By Lotte BrandtMay 14, 2024", "Lotte Brandt| | 2024-05-14"},
		{"by Lotte Brandt\n3 hours ago", "Lotte Brandt"},
		{"Lotte Brandt 3 hours ago", "Lotte Brandt"},
		{"Lotte Brandt\n\n5 min read", "Lotte Brandt"},
		{"LOTTE BRANDT\nNORHAVEN POST", "LOTTE BRANDT"},
		{"Lotte Brandt and Sune Falk Norhaven Post", "Lotte Brandt; Sune Falk//Norhaven Post"},
		{"Staff reports", ""},
		{"By Staff Writer", ""},
		{"By The Associated Press", "The Associated Press"},
		{"By Reuters", "Reuters"},
		{"Associated Press", ""},
		{"NEWS DESK", ""},
		{"Associated Press\nLotte Brandt", "Lotte Brandt"},
		{"Politics\nLotte Brandt", "Lotte Brandt"},
		{"Share\nTweet\nBy Lotte Brandt", "Lotte Brandt"},
		{"By Lotte Brandt, Norhaven Post Contributor", "Lotte Brandt/Norhaven Post Contributor"},
		{"By Lotte Brandt, special to the Norhaven Post", "Lotte Brandt//Norhaven Post"},
		{"By Lotte Brandt | The Conversation", "Lotte Brandt//The Conversation"},
		{"By Lotte Brandt Bloomberg News", "Lotte Brandt//Bloomberg News"},
		{"By Lotte Brandt, with additional reporting by Sune Falk", "Lotte Brandt"},
		{"Lotte Brandt Political Reporter", "Lotte Brandt/Political Reporter"},
		{"Staff Reporter Lotte Brandt", "Lotte Brandt"},
		{"By Lotte Brandt For Norhaven Online", "Lotte Brandt//Norhaven Online"},
		{"Last modified on Tue 14 May 2024 09.12 BST\n\nLotte Brandt in Norhaven\n@lbrandt", "Lotte Brandt| | 2024-05-14T09:12+01:00"},
		{"Lotte Brandt\nThe Norhaven Post\nPublished 9:12 a.m. ET May 14, 2024", "Lotte Brandt//The Norhaven Post| | 2024-05-14T09:12-04:00"},
		{"Lotte Brandt May 14, 2024 0", "Lotte Brandt| | 2024-05-14"},
		{"Lotte Brandt - May 14, 2024 in News", "Lotte Brandt| | 2024-05-14"},
		{"Dr. Lotte Brandt, M.D.\nMay 14, 2024", "Dr. Lotte Brandt| | 2024-05-14"},
		{"Text: Lotte Brandt\nPhotos: Sune Falk\n\n14. May 2024", "Lotte Brandt| | 2024-05-14"},
		{"Tuesday, 14 May 2024 | 9:12 AM MYT\n\nBy Lotte Brandt", "Lotte Brandt| | 2024-05-14T09:12+08:00"},
		{"Photo: Sune Falk\n\nBy: Lotte Brandt   Posted: 05/14/2024 9:12 AM", "Lotte Brandt| | 2024-05-14T09:12"},
		{"(Reporting by Lotte Brandt)", "Lotte Brandt"},
	},
}

func frontRead(t *testing.T, lines string) string {
	a := laidOut(t, "Ferry sinks off Norhaven\n\n"+lines+"\n\nA ferry with forty people on board sank in the harbour early on Tuesday, and all of them were saved, the coast guard said.\n\n\"We were lucky,\" said its captain.\n")
	var authors []string
	for _, b := range a.Bylines {
		authors = append(authors, strings.TrimRight(b.Name+"/"+b.Role+"/"+b.Outlet, "/"))
	}
	dateline := ""
	if a.Dateline != nil {
		dateline = strings.TrimSpace(a.Slice(a.Dateline.Span) + " " + a.Dateline.Agency)
	}
	return strings.TrimRight(strings.Join([]string{strings.Join(authors, "; "), dateline, a.Published.Value}, " | "), "| ")
}

func TestFrontForms(t *testing.T) {
	for kind, forms := range frontForms {
		wrong := 0
		for _, c := range forms {
			parts := append(strings.Split(c.want, "|"), "", "")[:3]
			for i := range parts {
				parts[i] = strings.TrimSpace(parts[i])
			}
			want := strings.TrimRight(strings.Join(parts, " | "), "| ")
			if d := cmp.Diff(want, frontRead(t, c.lines)); d != "" {
				wrong++
				t.Errorf("%s: %q: got %q, want %q", kind, c.lines, frontRead(t, c.lines), want)
			}
		}
		t.Logf("%s: %d of %d right", kind, len(forms)-wrong, len(forms))
	}
}
