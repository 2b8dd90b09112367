extension ReviewPage {
    /// How the page looks: one column, black on white, and nothing that paper loses.
    static let style = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { max-width: 48rem; margin: 0 auto; padding: 2.5rem 1.5rem; background: #fff; color: #1b1b1b;
          font: 1rem/1.5 "Source Serif 4", "Source Serif Pro", Georgia, "Times New Roman", serif; }
        h1, h2, h3, dt, th, caption, figcaption, summary, label, nav, .kind, .number, footer span {
          font-family: "Marianne", "Source Sans 3", "Helvetica Neue", Arial, sans-serif; }
        .kind { margin: 0; color: #555; font-size: .85rem; letter-spacing: .06em; text-transform: uppercase; }
        h1 { margin: .2rem 0 1.2rem; font-size: 1.9rem; line-height: 1.2; }
        h2 { margin: 3rem 0 1rem; padding-bottom: .3rem; border-bottom: 2px solid #1f3a5f; color: #1f3a5f; font-size: 1.3rem; }
        h3 { margin: 0 0 .6rem; font-size: 1.02rem; line-height: 1.35; overflow-wrap: anywhere; }
        nav h2 { margin-top: 2rem; font-size: 1.05rem; }
        nav ol { margin: 0; padding-left: 1.4rem; }
        a { color: #1f3a5f; }
        .number { margin-right: .4rem; color: #666; font-weight: 400; text-decoration: none; }
        .count { color: #666; font-size: .85rem; }
        article { margin: 0 0 1.1rem; padding: .9rem 1.1rem 1rem; border: 1px solid #c9ced6; border-radius: 3px; }
        dl { margin: 0 0 .7rem; }
        dl div { margin: .1rem 0; padding-left: 11rem; overflow: hidden; }
        dt { float: left; width: 10.5rem; margin-left: -11rem; color: #555; font-size: .85rem; line-height: 1.76; }
        dd { margin: 0; word-wrap: break-word; overflow-wrap: anywhere; }
        .open dd { font-weight: 700; }
        .open dd::before { content: "▲ "; color: #a33b00; }
        table { width: 100%; margin: .6rem 0; border-collapse: collapse; font-size: .92rem; }
        caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); }
        th, td { padding: .25rem .5rem; border-bottom: 1px solid #dfe3e8; text-align: left; vertical-align: top; overflow-wrap: break-word; }
        thead th { border-bottom: 1px solid #1f3a5f; color: #555; font-size: .8rem; }
        tbody th { font-weight: 400; }
        tbody th:nth-last-child(2) { width: 40%; }
        figure { margin: .6rem 0; }
        figcaption, summary { color: #555; font-size: .85rem; }
        summary { cursor: pointer; }
        pre { margin: .3rem 0 0; padding: .6rem .8rem; border-left: 3px solid #c9ced6; background: #f6f7f9; font: inherit; font-size: .95rem;
          white-space: pre-wrap; overflow-wrap: anywhere; }
        .note { margin-top: .8rem; padding-top: .6rem; border-top: 1px dotted #8a93a0; }
        .note label { display: inline-block; margin-right: 1.2rem; font-size: .9rem; }
        .note input { display: inline-block; width: 1em; height: 1em; margin: 0 .3em 0 0; vertical-align: -.1em; }
        .box { display: block; min-height: 1.9rem; margin-top: .4rem; padding: .2rem .5rem; border: 1px solid #8a93a0; border-radius: 2px; }
        footer div { margin: 0 0 .9rem; }
        footer div:last-child .box { min-height: 6rem; }
        a:focus-visible, summary:focus-visible, input:focus-visible, .box:focus-visible { outline: 3px solid #0a76f6; outline-offset: 2px; }
        @page { size: A4; margin: 18mm 16mm 20mm;
          @bottom-right { content: "page " counter(page) " sur " counter(pages); font: 8pt Arial, sans-serif; color: #555; } }
        @media print {
          body { max-width: none; padding: 0; font-size: 10pt; }
          a { color: inherit; text-decoration: none; }
          p, pre, dd { orphans: 3; widows: 3; }
          article { -webkit-box-decoration-break: clone; box-decoration-break: clone; }
          h2, h3, figcaption, summary, thead { break-after: avoid; }
          article:not(:has(table, figure, details)) { break-inside: avoid; }
          table:not(:has(tr:nth-child(12))) { break-inside: avoid; }
          dl div, tr, footer { break-inside: avoid; }
          .note { break-before: avoid; break-inside: avoid; }
          .note .box { min-height: 14mm; }
          details::details-content { content-visibility: visible; height: auto; }
          pre { background: none; }
        }
        """
}
