package lede_test

import (
	"slices"
	"strings"
	"testing"
)

// foreign are reports of the bridge in other languages, with what is said in them. Each was published on 10 February 2022.
var foreign = []struct {
	tag, text string
	said      []string
}{
	{"de", "Alte Brücke bleibt geschlossen\n\n10.02.2022\n\nDer Bürgermeister Johann Müller sagte am Montag, dass die alte Brücke nicht vor dem Ende des Sommers geöffnet wird. „Die Fundamente waren gefährlich“, sagte er. »Niemand wollte einen Unfall.« Die Arbeiten sollen am 3. März 2023 beginnen (2023-03-03).", []string{"Die Fundamente waren gefährlich", "Niemand wollte einen Unfall."}},
	{"fr", "Le vieux pont reste fermé\n\n2022-02-10\n\nLe maire Jean Dupont a dit lundi que le vieux pont ne sera pas ouvert avant la fin de l'été. « Les fondations étaient dangereuses », a-t-il dit. Les travaux doivent commencer le 3 mars 2023, selon une source (2023-03-03).", []string{"Les fondations étaient dangereuses"}},
	{"es", "El viejo puente sigue cerrado\n\n2022-02-10\n\nEl alcalde Juan Pérez dijo el lunes que el viejo puente no se abrirá hasta el final del verano. «Los cimientos eran peligrosos», dijo. Las obras empezarán el 3 de marzo de 2023 (2023-03-03).", []string{"Los cimientos eran peligrosos"}},
	{"it", "Il vecchio ponte resta chiuso\n\n2022-02-10\n\nIl sindaco Giovanni Rossi ha detto lunedì che il vecchio ponte non sarà aperto prima della fine dell'estate. «Le fondamenta erano pericolose», ha detto. I lavori cominceranno il 3 marzo 2023 (2023-03-03).", []string{"Le fondamenta erano pericolose"}},
	{"pt", "Ponte velha continua fechada\n\n2022-02-10\n\nO prefeito João Silva disse na segunda-feira que a velha ponte não será aberta antes do fim do verão. “As fundações eram perigosas”, disse ele. As obras começam em 3 de março de 2023 (2023-03-03).", []string{"As fundações eram perigosas"}},
	{"nl", "Oude brug blijft dicht\n\n2022-02-10\n\nBurgemeester Jan de Vries zei maandag dat de oude brug niet voor het einde van de zomer opengaat. ‘De fundamenten waren gevaarlijk’, zei hij. Het werk begint op 3 maart 2023 (2023-03-03).", []string{"De fundamenten waren gevaarlijk"}},
	{"pl", "Stary most pozostaje zamknięty\n\n10.02.2022\n\nBurmistrz Jan Kowalski powiedział w poniedziałek, że stary most nie zostanie otwarty przed końcem lata. „Fundamenty były niebezpieczne” – powiedział. Prace mają się rozpocząć 3 marca 2023 r (2023-03-03).", []string{"Fundamenty były niebezpieczne"}},
	{"ru", "Старый мост остаётся закрытым\n\n10.02.2022\n\nМэр Иван Петров сказал в понедельник, что старый мост не откроют до конца лета. «Фундамент был опасен», — сказал он. Работы начнутся 3 марта 2023 года (2023-03-03).", []string{"Фундамент был опасен"}},
	{"ar", "الجسر القديم يبقى مغلقا\n\n2022-02-10\n\nقال رئيس البلدية يوم الاثنين إن الجسر القديم لن يفتح قبل نهاية الصيف. «كانت الأساسات خطرة»، قال. تبدأ الأعمال في 3 مارس 2023 (2023-03-03).", []string{"كانت الأساسات خطرة"}},
	{"zh", "旧桥继续关闭\n\n2022-02-10\n\n市长王明星期一说，旧桥在夏末之前不会开放。“地基很危险，”他说。工程将于2023年3月3日开始 (2023-03-03).", []string{"地基很危险"}},
	{"ja", "古い橋は閉鎖のまま\n\n2022-02-10\n\n田中市長は月曜日、古い橋は夏の終わりまで開通しないと述べた。「基礎が危険だった」と語った。工事は2023年3月3日に始まる (2023-03-03).", []string{"基礎が危険だった"}},
	{"tr", "Eski köprü kapalı kalıyor\n\n10.02.2022\n\nBelediye Başkanı Ahmet Yılmaz pazartesi günü eski köprünün yaz sonuna kadar açılmayacağını söyledi. “Temeller çok tehlikeliydi ve bu bir kaza için yeterliydi” dedi. Çalışmalar 3 Mart 2023'te başlayacak (2023-03-03).", []string{"Temeller çok tehlikeliydi ve bu bir kaza için yeterliydi"}},
	{"sv", "Gamla bron förblir stängd\n\n2022-02-10\n\nBorgmästaren Johan Svensson sade på måndagen att den gamla bron inte kommer att öppnas före sommarens slut. ”Grunden var farlig”, sade han. Arbetet ska börja den 3 mars 2023 (2023-03-03).", []string{"Grunden var farlig"}},
	{"da", "Den gamle bro forbliver lukket\n\n10.02.2022\n\nBorgmester Jens Hansen sagde mandag, at den gamle bro ikke bliver åbnet før slutningen af sommeren. »Fundamentet var farligt«, sagde han. Arbejdet skal begynde den 3. marts 2023 (2023-03-03).", []string{"Fundamentet var farligt"}},
	{"id", "Jembatan tua tetap ditutup\n\n2022-02-10\n\nWali kota Budi Santoso mengatakan pada hari Senin bahwa jembatan tua itu tidak akan dibuka sebelum akhir musim panas. “Pondasinya sangat berbahaya,” kata dia. Pekerjaan akan dimulai pada 3 Maret 2023 (2023-03-03).", []string{"Pondasinya sangat berbahaya"}},
	{"ko", "옛 다리 계속 폐쇄\n\n2022-02-10\n\n김민수 시장은 월요일 옛 다리가 여름이 끝날 때까지 열리지 않을 것이라고 말했다. “기초가 위험했다”고 그는 말했다. 공사는 2023년 3월 3일에 시작된다 (2023-03-03).", []string{"기초가 위험했다"}},
	{"uk", "Старий міст залишається закритим\n\n10.02.2022\n\nМер Іван Петренко сказав у понеділок, що старий міст не відкриють до кінця літа. «Фундамент був небезпечним», — сказав він. Роботи почнуться 3 березня 2023 року (2023-03-03).", []string{"Фундамент був небезпечним"}},
	{"cs", "Starý most zůstává zavřený\n\n2022-02-10\n\nStarosta Jan Novák v pondělí řekl, že starý most se neotevře před koncem léta. „Základy byly nebezpečné,“ řekl. Práce začnou 3. března 2023 (2023-03-03).", []string{"Základy byly nebezpečné"}},
	{"ro", "Podul vechi rămâne închis\n\n10.02.2022\n\nPrimarul Ion Popescu a declarat luni că podul vechi nu va fi deschis înainte de sfârșitul verii. „Fundațiile erau periculoase”, a spus el. Lucrările vor începe pe 3 martie 2023 (2023-03-03).", []string{"Fundațiile erau periculoase"}},
	{"hu", "A régi híd zárva marad\n\n2022-02-10\n\nKovács János polgármester hétfőn azt mondta, hogy a régi híd nem nyílik meg a nyár vége előtt. „Az alapok veszélyesek voltak” – mondta. A munka 2023. március 3-án kezdődik (2023-03-03).", []string{"Az alapok veszélyesek voltak"}},
	{"fi", "Vanha silta pysyy suljettuna\n\n10.2.2022\n\nPormestari Matti Virtanen sanoi maanantaina, että vanhaa siltaa ei avata ennen kesän loppua. ”Perustukset olivat vaarallisia”, hän sanoi. Työt alkavat 3. maaliskuuta 2023 (2023-03-03).", []string{"Perustukset olivat vaarallisia"}},
	{"vi", "Cây cầu cũ vẫn đóng cửa\n\n2022-02-10\n\nThị trưởng Nguyễn Văn An nói hôm thứ Hai rằng cây cầu cũ sẽ không mở trước cuối mùa hè. “Nền móng rất nguy hiểm,” ông nói. Công việc bắt đầu ngày 3 tháng 3 năm 2023 (2023-03-03).", []string{"Nền móng rất nguy hiểm"}},
}

// TestForeign reads what can be read of any language: its code, blocks, days in digits and what stands between marks. Nobody
// is named by rules for English.
func TestForeign(t *testing.T) {
	for _, test := range foreign {
		a := parseArticle(t, test.text)
		if err := a.Validate(); err != nil {
			t.Errorf("%s: %v", test.tag, err)
		}
		if a.Language != test.tag && a.Language != "und" {
			t.Errorf("%s: language %q", test.tag, a.Language)
		}
		if len(a.People)+len(a.Organizations)+len(a.Places)+len(a.Events)+len(a.Bylines) > 0 {
			t.Errorf("%s: invented %v %v %v %v %v", test.tag, a.People, a.Organizations, a.Places, a.Events, a.Bylines)
		}
		var kinds []string
		for _, b := range a.Blocks {
			kinds = append(kinds, string(b.Kind))
		}
		if want := []string{"headline", "timestamp", "paragraph"}; !slices.Equal(kinds[1:], want[1:]) || a.Published.Value != "2022-02-10" {
			t.Errorf("%s: blocks %v, published %q", test.tag, kinds, a.Published.Value)
		}
		var said []string
		for _, q := range a.Quotes {
			said = append(said, q.Text)
		}
		if !slices.Equal(said, test.said) {
			t.Errorf("%s: said %q, want %q", test.tag, said, test.said)
		}
		if len(a.Times) != 1 || a.Times[0].Value != "2023-03-03" || a.Slice(a.Times[0].Span) != "2023-03-03" {
			t.Errorf("%s: times %+v", test.tag, a.Times)
		}
		if len(a.Warnings) > 0 {
			t.Errorf("%s: warnings %+v", test.tag, a.Warnings)
		}
	}
}

// TestMixedLanguages reads stories in English with sentences of another language, short texts and texts of none.
func TestMixedLanguages(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{lead + "\n\n“Los cimientos eran peligrosos, y nadie quería un accidente,” Juan Pérez said in Spanish.\n\n" + lead, "en"},
		{"Benoît Lefèvre and Žofie Dvořáková won in São Paulo, beating Łukasz Świątek and Ðorđe Jovanović.", "en"},
		{foreign[0].text + "\n\nThe bridge is closed, he said.", "de"},
		{"Bridge closed", "en"},
		{"🙂 🙂 🙂", "und"},
		{"+++ 12.30 +++", "und"},
		{"", "und"},
	} {
		a := laidOut(t, test.text)
		if a.Language != test.want {
			t.Errorf("%q: got %q, want %q", test.text, a.Language, test.want)
		}
	}
}

// TestForeignMarks finds the marks without partner in a story that is not English.
func TestForeignMarks(t *testing.T) {
	a := parseArticle(t, "Der Bürgermeister sagte, die alte Brücke sei nicht sicher. „Die Fundamente waren gefährlich, sagte er. Das ist „Die Zeit“ und die „Neue Post“.")
	if len(a.Quotes) != 1 || a.Quotes[0].Text != "Die Fundamente waren gefährlich, sagte er. Das ist „Die Zeit" {
		t.Errorf("quotes %+v", a.Quotes)
	}
	a = parseArticle(t, "Le maire a dit que le vieux pont est fermé. « Les fondations étaient dangereuses, a-t-il dit. Il est dans son bureau.")
	if len(a.Quotes) != 0 || len(a.Warnings) != 1 || a.Slice(a.Warnings[0].Span) != "«" {
		t.Errorf("quotes %+v, warnings %+v", a.Quotes, a.Warnings)
	}
}

// TestLanguageOfPage tells the language by the story, not by the menus above it.
func TestLanguageOfPage(t *testing.T) {
	menu := strings.Repeat("Exampleton\n\nSampleton Albion\n\nDemoton\n\nLog in\n\nSubscribe\n\nGaleria\n\nKarta miasta\n\nMapa\n\n", 60)
	a := laidOut(t, "Old bridge stays closed | Daily Example\n\n"+menu+"Old bridge stays closed\n\n"+strings.Repeat(lead+"\n\n", 4)+menu)
	if a.Language != "en" {
		t.Errorf("language %q", a.Language)
	}
}
