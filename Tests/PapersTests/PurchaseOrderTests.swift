import Testing

@testable import Papers

@Suite struct PurchaseOrderTests {
  @Test func `a purchase order says what to deliver, and how the buyer came to it`() throws {
    let text = try SampleDay.small.text(of: "papers/purchase-orders/purchase-order-0002-farm.txt")
    #expect(
      text == """
        Purchase order                                                       page 1 of 1
        益阳合作社
        ================================================================================

        Order date      2026-11-20               Quantities      planned
        Revision        1                        Number          2026-11-20/main/farm
        Supplier        farm 益阳合作社          Ship to         main
        Deliver before  2026-11-21 12:00 +08:00  Currency        CNY
        Cases           5                        Units           36
        Amount          828.00

        Zone: ambient
        #  SKU    Name         Cases  of  Units   Cost  Amount
        -  -----  -----------  -----  --  -----  -----  ------
        1  egg30  鲜鸡蛋30枚      *2  12     24  15.50  372.00
        2  rice5  五常大米5kg     *3   4     12  38.00  456.00
        -  -----  -----------  -----  --  -----  -----  ------
           Total ambient           5         36         828.00

        How the order was reckoned
        #  SKU    Name         Wanted  On hand  Ordered  Surplus
        -  -----  -----------  ------  -------  -------  -------
        1  egg30  鲜鸡蛋30枚       13        0       24       11
        2  rice5  五常大米5kg      13        3       12        2

        Surplus = on hand + ordered - wanted - what members take beyond their orders.


        Confirmed by  ________________________    Date          ________________________

        """)
  }
}
