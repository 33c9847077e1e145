import Testing

@testable import Papers

@Suite struct DaySummaryTests {
  @Test func `the summary tells the figures, the proof and what was refused`() throws {
    let warnings = [
      "farm: purchase order below the minimum of 500.00, bought all the same",
      "points.csv:3: label looks like another",
    ]
    let text = try SampleDay.small.text(of: "papers/day-summary.txt", warnings: warnings)
    #expect(
      text == """
        Day summary                                                          page 1 of 2
        2026-11-20
        ================================================================================

        Order date     2026-11-20                Quantities     planned
        Revision       1                         Clock          +08:00
        Currency       CNY                       Opens          2026-11-20 00:00
        Cutoff         2026-11-20 22:00          Arrival        2026-11-21 12:00
        Pick up until  2026-11-28 12:00 (ambient)
        Pick up until  2026-11-22 12:00 (chilled, frozen, live)

        Warnings
        --------
        #  Warning
        -  ---------------------------------------------------------------------
        1  farm: purchase order below the minimum of 500.00, bought all the same
        2  points.csv:3: label looks like another

        Do the papers agree?
        Sum                        Units  Verdict
        -------------------------  -----  -------
        Handed over (order lines)     27
        Picked (pick sheets)          27  agrees
        Sorted (sort sheets)          27  agrees
        Loaded (load sheets)          27  agrees
        Listed (pickup lists)         27  agrees
        Ordered (order lines)         27
        Handed over + short           27  agrees

        Events
        ------
        Events read      7                       Applied          5
        Duplicates       0                       Rejected         2
        Applied in part  0

        Orders
        ------
        Orders         4                         Lines          5
        Members        3                         Pickup points  2
        Leaders        2

        Goods
        -----
        Units ordered      27                    Units short        0
        Units handed over  27

        Money
        -----
        Sales       881.20                       Discounts   0.00
        Refunds     0.00                         Commission  80.85
        Bonus       0.00

        Purchases
        ---------
        Cases          6                         Units          46
        Surplus units  22                        Amount         1018.00
        \u{C}Day summary                                                          page 2 of 2
        2026-11-20
        Order date 2026-11-20; Quantities planned; Revision 1; Clock +08:00
        ================================================================================

        Rejected events by reason
        Reason            Events  What to do
        ----------------  ------  ------------------------------------------------------
        after the cutoff       1  the cutoff was 2026-11-20 22:00; order on the next day
        unknown product        1  add the SKU to products, or correct it
        ----------------  ------  ------------------------------------------------------
        Total                  2

        Rejections
        Time          Order  Kind   SKU     Qty  Reason
        ------------  -----  -----  ------  ---  ----------------
        09:00:00.000  1006   order  durian    4  unknown product
        22:00:00.000  1005   order  egg30     1  after the cutoff

        rejections.csv says in which file and line each was read.

        """)
  }
}
