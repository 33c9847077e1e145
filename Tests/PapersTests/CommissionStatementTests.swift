import Testing

@testable import Papers

@Suite struct CommissionStatementTests {
  @Test func `a statement shows the sums that a leader can check`() throws {
    let text = try SampleDay.small.text(
      of: "papers/commission-statements/commission-statement-0001-li.txt")
    #expect(
      text == """
        Commission statement                                                 page 1 of 1
        li 李娜
        ================================================================================

        Order date  2026-11-20                   Quantities  planned
        Revision    1                            Currency    CNY
        Lines       4                            Units       17
        Sales       682.20                       Base        682.20
        Commission  56.97                        Bonus       0.00
        Total       56.97

        By rate
           Rate  Lines  Units   Sales    Base  Commission
        -------  -----  -----  ------  ------  ----------
         8.00 %      2     14  622.50  622.50       49.80
        12.00 %      2      3   59.70   59.70        7.17
        -------  -----  -----  ------  ------  ----------
          Total      4     17  682.20  682.20       56.97

        The commission of each order line is rounded by itself, half up, so that a sum
        of lines can differ from base x rate by up to half of the smallest coin a line.

        When it is payable
        Payable after     Zones    Commission
        ----------------  -------  ----------
        2026-11-23 12:00  frozen         2.06
        2026-11-29 12:00  ambient       54.91

        Payable when the claims of the goods that it was earned with are closed.

        By product
        SKU       Name                            Rate  Lines  Units    Base  Commission
        --------  ---------------------------  -------  -----  -----  ------  ----------
        dumpling  手工猪肉白菜速冻水饺1kg家庭   8.00 %      1      1   25.80        2.06
                  装
        egg30     鲜鸡蛋30枚                   12.00 %      2      3   59.70        7.17
        rice5     五常大米5kg                   8.00 %      1     13  596.70       47.74
        --------  ---------------------------  -------  -----  -----  ------  ----------
        Total                                               4     17  682.20       56.97

        """)
  }
}
