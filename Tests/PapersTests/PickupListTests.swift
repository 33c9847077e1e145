import Testing

@testable import Papers

@Suite struct PickupListTests {
  @Test func `a pickup list counts the arrival and hands out by code`() throws {
    let text = try SampleDay.small.text(of: "papers/pickup-lists/pickup-list-0002-jinxiu.txt")
    #expect(
      text == """
        Pickup list                                                          page 1 of 1
        jinxiu 锦绣花园2号门
        ================================================================================

        Order date     2026-11-20                Quantities     planned
        Revision       1                         Leader         li 李娜
        Arrival        2026-11-21 12:00          Route          n1
        Stop           3                         Station        north
        Members        2                         Address        锦绣路18号
        Pick up until  2026-11-28 12:00 (ambient)
        Pick up until  2026-11-22 12:00 (frozen)

        Count on arrival
             SKU       Name                           Zone    Units  Cases  of  Loose
        ---  --------  -----------------------------  ------  -----  -----  --  -----
        [ ]  dumpling  手工猪肉白菜速冻水饺1kg家庭装  frozen     *1                 1
        [ ]  egg30     鲜鸡蛋30枚                                *3                 3
        [ ]  rice5     五常大米5kg                              *13      3   4      1
        ---  --------  -----------------------------  ------  -----  -----  --  -----
             Total                                               17


        Counted by   _________________________    Differences  _________________________

        Hand out
        Code       Member / SKU  Phone, address / goods                Zone    Units
        ----  ---  ------------  ------------------------------------  ------  -----
        *1         *王伟         *******1234 3-1701; 3 lines, 4 units
                   Order 1001
              [ ]  dumpling      手工猪肉白菜速冻水饺1kg家庭装         frozen      1
              [ ]  egg30         鲜鸡蛋30枚                                        2
                   Order 1004    9-201
              [ ]  egg30         鲜鸡蛋30枚                                        1

        *2         *zhao
                                 HOME DELIVERY
                                 ordered by the leader
                                 Note: 放门口
              [ ]  rice5         五常大米5kg                                      13
        ----  ---  ------------  ------------------------------------  ------  -----
        Total                                                                     17

        """)
  }
}
