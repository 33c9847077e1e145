import PlainText

/// The size of the page that a paper is printed on.
public enum PageSize: String, CaseIterable, Sendable {
  /// A sheet of 210 by 297 mm.
  case a4
  /// A roll of 80 mm, as in receipt printers.
  case roll = "80mm"
  /// A roll of 58 mm.
  case narrowRoll = "58mm"
}

/// The one style of all HTML papers: black on white in print, light or dark on a screen.
///
/// On a narrow screen, and so on a roll, the rows of a table stand as lines of labelled values instead of columns.
enum HTMLStyle {
  /// The style sheet; `page` tells the page's number as CSS content.
  static func sheet(size: PageSize, page: String) -> String {
    switch size {
    case .a4:
      """
      @page{size:A4;margin:9mm 9mm 11mm;\
      @bottom-right{content:\(page);font:8pt sans-serif;color:#000}}
      """ + rules
    case .roll:
      "@page{size:80mm 297mm;margin:4mm 3mm}" + rules
    case .narrowRoll:
      "@page{size:58mm 297mm;margin:4mm 3mm}" + rules
    }
  }

  private static let rules = """

    :root{--ink:#111;--soft:#4d4d4d;--line:#8a8a8a;--paper:#fff}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:anywhere;\
    font:1rem/1.35 "Helvetica Neue",Arial,"Liberation Sans","PingFang SC","Microsoft YaHei",\
    "Noto Sans CJK SC",sans-serif}
    main{max-width:64rem;margin:0 auto;padding:1rem}
    nav ul{columns:14rem;margin:.5rem 0 0;padding:0;list-style:none}
    nav a{display:block;padding:.35rem 0;color:inherit}
    article{margin:0 0 3rem}
    h1,h2,h3,h4{line-height:1.2;margin:1.2rem 0 .4rem;break-after:avoid}
    h2,h3,h4{font-size:1.15rem}
    .title{font-size:1.5rem;margin:0}
    .of{font-size:1.2rem;font-weight:600;margin:.1rem 0 .6rem}
    .facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.15rem 1.2rem;\
    margin:.5rem 0;padding:.5rem 0;border-top:2px solid var(--ink);border-bottom:1px solid var(--line)}
    .facts div{display:flex;gap:.6rem;break-inside:avoid}
    dt{flex:0 0 7.5rem;color:var(--soft)}
    dd{margin:0;font-weight:600;word-break:keep-all}
    .index{columns:9rem;column-gap:1rem;margin:.3rem 0 1rem;padding:0;list-style:none}
    .index li{display:flex;gap:.4rem;break-inside:avoid;border-bottom:1px dotted var(--line)}
    .index b{margin-left:auto}
    table{border-collapse:collapse;width:100%;margin:1rem 0;font-variant-numeric:tabular-nums}
    caption{text-align:left;font-weight:700;font-size:1.1rem;padding:.2rem 0;break-after:avoid}
    thead{display:table-header-group;break-inside:avoid}
    tbody,tr{break-inside:avoid}
    tfoot{display:table-row-group;break-inside:avoid;break-before:avoid}
    thead th,thead td{border-bottom:2px solid var(--ink);vertical-align:bottom}
    th,td{text-align:left;vertical-align:top;padding:.2rem .4rem;font-weight:400}
    thead th{font-weight:600}
    tbody{border-bottom:1px solid var(--line)}
    tfoot th,tfoot td,.sub th,.sub td{border-top:2px solid var(--ink);font-weight:700}
    .n{text-align:right;white-space:nowrap}
    .s{font-weight:700}
    .w{border-bottom:1px solid var(--ink);min-width:4rem}
    .run{display:none}
    .box{display:inline-block;width:1em;height:1em;border:.09em solid currentColor;\
    border-radius:.12em;vertical-align:-.12em;overflow:hidden;text-indent:2em}
    .lead{font-size:1.6rem;font-weight:700;line-height:1;width:3.2rem}
    .who b{display:block}
    .items{margin:0;padding:0;list-style:none}
    .items li{display:inline-block;margin:0 1.1rem .1rem 0}
    .items .note{font-weight:700}
    .items b{font-size:1.15em}
    .items small{color:var(--soft);font-size:.8em}
    .mark{border:1px solid currentColor;border-radius:.2em;padding:0 .2em;font-size:.78em;white-space:nowrap}
    .signs{display:flex;flex-wrap:wrap;gap:1.6rem 2rem;margin:1.6rem 0 1rem;padding:0;\
    list-style:none;break-inside:avoid}
    .signs li{flex:1 1 14rem;display:flex;gap:.6rem}
    .signs span{flex:1;border-bottom:1px solid var(--ink)}
    .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));margin:1rem 0;\
    padding:0;list-style:none;border-top:1px dashed var(--line);border-left:1px dashed var(--line)}
    .cards>li{border-right:1px dashed var(--line);border-bottom:1px dashed var(--line);\
    padding:.6rem;break-inside:avoid}
    .cards .top{display:flex;gap:.5rem;align-items:baseline}
    .cards .top b{font-size:1.9rem;line-height:1}
    .cards .top span{margin-left:auto}
    .cards p{margin:.15rem 0;word-break:keep-all}
    .message{white-space:pre-wrap}
    @media (max-width:40rem){
    main{padding:.7rem}
    dt{flex-basis:6.5rem}
    .facts{grid-template-columns:1fr}
    .rows,.rows tbody,.rows tfoot,.gathered,.gathered tbody,.gathered tfoot{display:block}
    .rows thead,.gathered thead{position:absolute;width:1px;height:1px;overflow:hidden;\
    clip-path:inset(50%)}
    caption{display:block}
    .rows tr,.gathered tr{display:flex;flex-wrap:wrap;gap:.1rem .7rem;padding:.25rem 0}
    .rows th,.rows td,.gathered th,.gathered td{padding:0}
    .rows th:empty,.rows td:empty,.gathered td:empty{display:none}
    .rows td.w:empty{display:block}
    .n{text-align:left;white-space:normal}
    .rows td[data-label]::before{content:attr(data-label) " ";color:var(--soft);font-weight:400}
    .w{min-width:8rem}
    .gathered .who{flex:1}
    .gathered .goods{flex:1 0 100%}
    .items li{display:block;padding:.15rem 0}
    tfoot{border-top:2px solid var(--ink)}
    tfoot th,tfoot td,.sub th,.sub td{border-top:0}
    }
    @media screen and (prefers-color-scheme:dark){
    :root{--ink:#f2f2f2;--soft:#c4c4c4;--line:#8f8f8f;--paper:#141414}
    }
    @media print{
    :root{--ink:#000;--soft:#333;--line:#777;--paper:#fff}
    html{font-size:8.4pt}
    body{line-height:1.2}
    main{max-width:none;padding:0}
    nav,.contents{display:none}
    article{margin:0}
    article+article{break-before:page}
    h2,h3{margin:.7rem 0 .2rem}
    .run{display:table-row}
    .run th{border:0;font-weight:400;font-size:.85em;padding:0}
    .facts{grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));margin:.3rem 0;padding:.3rem 0}
    dt{flex-basis:6.5rem}
    table{margin:.5rem 0}
    th,td{padding:.04rem .35rem}
    caption{font-size:1.05rem;padding:0}
    .title{font-size:1.4rem}
    .of{font-size:1.15rem;margin:0 0 .3rem}
    .index{columns:7.2rem;column-gap:.8rem;font-size:.92rem;line-height:1.2}
    .lead{font-size:1.55rem;width:3.2rem}
    .gathered th,.gathered td{padding:.05rem .25rem;white-space:nowrap}
    .gathered .goods{white-space:normal;width:100%}
    .who{white-space:nowrap}
    .who b{display:inline}
    .items li{margin:0 .7rem 0 0}
    .signs{margin:.8rem 0 .6rem}
    }
    @media print and (min-width:40rem){
    .pick-sheet .rows,.route-pick-list .rows,.sort-sheet .rows,.load-sheet .rows,\
    .receiving-sheet .rows,.blind-receiving-sheet .rows{font-size:1.3em}
    }
    @media print and (max-width:40rem){
    .run{display:none}
    .who{white-space:normal}
    .cards{grid-template-columns:1fr}
    }
    """
}
