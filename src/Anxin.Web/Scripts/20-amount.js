/* Shows an amount in yuan and in 万元 while it is typed. Text arithmetic: no rounding by floating point. */
Anxin.part(function () {
  'use strict';
  function plain(text) {
    return text.replace(/[\uff10-\uff19]/g, function (c) { return String.fromCharCode(c.charCodeAt(0) - 0xfee0); })
      .replace(/\uff0e|\u3002/g, '.').replace(/[,\uff0c\s]/g, '');
  }
  /* Digits moved by four places; zeros at either end taken off. */
  function shift(text, places) {
    var parts = text.split('.'), whole = parts[0], rest = parts[1] || '';
    if (places > 0) {
      while (rest.length < places) rest += '0';
      whole += rest.slice(0, places);
      rest = rest.slice(places);
    } else if (places < 0) {
      while (whole.length <= -places) whole = '0' + whole;
      rest = whole.slice(places) + rest;
      whole = whole.slice(0, places);
    }
    whole = whole.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, ',');
    rest = rest.replace(/0+$/, '');
    return rest ? whole + '.' + rest : whole;
  }
  Anxin.each('[data-amount]', function (box) {
    var field = box.parentNode;
    var text = field.querySelector('[data-amount-text]'), unit = field.querySelector('[data-amount-unit]');
    var echo = field.querySelector('[data-amount-echo]');
    function show() {
      var typed = plain(text.value), wan = unit.value === 'Wan';
      var right = wan ? /^\d{1,9}(\.\d{1,6})?$/.test(typed) : /^\d{1,13}(\.\d{1,2})?$/.test(typed);
      echo.textContent = right
        ? echo.getAttribute('data-amount-echo').replace('#yuan#', shift(typed, wan ? 4 : 0)).replace('#wan#', shift(typed, wan ? 0 : -4))
        : '';
    }
    text.addEventListener('input', show);
    unit.addEventListener('change', show);
  });
});
