// Old Excel (2016, 2019) shows panes in Internet Explorer 11, and WPS opens pages without Office: both get a page that
// can be read. Plain ES5, since those browsers stop at the first line they do not know.
(function () {
  var isOld = !('noModule' in document.createElement('script')) || !('Promise' in window);
  var isWps = /\bWPS(Office)?\b/i.test(navigator.userAgent);
  if (!isOld && !isWps) return;

  var paragraphs = [
    '这个版本的 Excel（或 WPS）打不开“汇报”窗格。',
    '请改用 Microsoft 365、Excel 2021 或更新版本，或网页版 Excel。表格中的数据不受影响。',
    'This version of Excel (or WPS) cannot show the Huibao pane.',
    'Please use Microsoft 365, Excel 2021 or later, or Excel on the web. The figures in your workbook are untouched.',
  ];

  function show() {
    var page = document.createElement('div');
    page.className = 'gate';
    for (var i = 0; i < paragraphs.length; i += 1) {
      var paragraph = document.createElement('p');
      paragraph.appendChild(document.createTextNode(paragraphs[i]));
      page.appendChild(paragraph);
    }
    document.body.innerHTML = '';
    document.body.appendChild(page);
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', show);
  } else {
    show();
  }
})();
