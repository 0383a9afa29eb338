// Shows how far the reading is, while articles wait. Everything else works without scripts.
(function () {
  var line = document.getElementById('status');
  if (!line) return;
  var number = function (n) { return n.toLocaleString('en'); };
  function show(s) {
    var text = number(s.read) + (s.read === 1 ? ' article' : ' articles');
    if (s.waiting) text += ', ' + number(s.waiting) + ' waiting ';
    line.textContent = text;
    if (s.waiting) {
      var bar = document.createElement('progress');
      bar.max = s.read + s.waiting;
      bar.value = s.read;
      bar.setAttribute('aria-label', 'articles read');
      line.appendChild(bar);
    }
    line.dataset.waiting = s.waiting;
  }
  function look() {
    fetch('/status').then(function (r) { return r.json(); }).then(function (s) {
      var before = Number(line.dataset.waiting);
      if (s.waiting || before) show(s);
      setTimeout(look, s.waiting ? 1000 : 5000);
    }).catch(function () { setTimeout(look, 10000); });
  }
  setTimeout(look, 1000);
})();
