
(function (root) {
  var all = function (s) { return Array.prototype.slice.call(root.querySelectorAll(s)); };
  function clear() {
    all('.on').forEach(function (e) { e.classList.remove('on'); });
    all('button').forEach(function (b) { b.setAttribute('aria-pressed', 'false'); });
    root.classList.remove('faded');
  }
  all('button').forEach(function (b) {
    b.addEventListener('click', function () {
      var was = b.getAttribute('aria-pressed') === 'true', g = b.getAttribute('data-group');
      clear();
      if (was) return;
      b.setAttribute('aria-pressed', 'true');
      root.classList.add('faded');
      all('[data-s~="' + g + '"]').forEach(function (e) { e.classList.add('on'); });
    });
  });
  document.addEventListener('keydown', function (e) { if (e.key === 'Escape') clear(); });
})(document.currentScript.parentNode);
