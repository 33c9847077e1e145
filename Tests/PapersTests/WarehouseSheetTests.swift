import Testing

@testable import Papers

@Suite struct WarehouseSheetTests {
  @Test func `a pick sheet goes by bin and shows full cases and loose units`() throws {
    let text = try SampleDay.small.text(of: "papers/pick-sheets/pick-sheet-0001-main-ambient.txt")
    #expect(
      text == """
        Pick sheet                                                           page 1 of 1
        main, ambient
        ================================================================================

        Order date  2026-11-20                   Quantities  planned
        Revision    1                            Warehouse   main
        Zone        ambient                      SKUs        2
        Units       26

             Bin   SKU    Name         Station  Units  Cases  of  Loose
        ---  ----  -----  -----------  -------  -----  -----  --  -----
        [ ]  A-01  rice5  五常大米5kg  north      *13      3   4      1
        [ ]  A-03  egg30  鲜鸡蛋30枚   north      *13      1  12      1
        ---  ----  -----  -----------  -------  -----  -----  --  -----
             Total                                 26      4          2

        What each station gets
        Station  SKUs  Units
        -------  ----  -----
        north       2     26
        -------  ----  -----
        Total             26

        """)
  }

  @Test func `a sort sheet leaves nothing of what came in`() throws {
    let text = try SampleDay.small.text(of: "papers/sort-sheets/sort-sheet-0001-north.txt")
    #expect(
      text == """
        Sort sheet                                                           page 1 of 1
        north
        ================================================================================

        Order date  2026-11-20                   Quantities  planned
        Revision    1                            Station     north
        Warehouse   main                         SKUs        3
        Points      2                            Units       27

        ambient: 2 SKUs, 26 units
        -------------------------
             SKU / route  Stop  Goods / pickup point  Units  Cases  of  Loose  So far
        ---  -----------  ----  --------------------  -----  -----  --  -----  ------
             *egg30             鲜鸡蛋30枚              *13      1  12      1
        [ ]  n1              1  heping 和平里小区        10                10      10
        [ ]  n1              3  jinxiu 锦绣花园2号门      3                 3      13
                                0 expected to remain

             *rice5             五常大米5kg             *13      3   4      1
        [ ]  n1              3  jinxiu 锦绣花园2号门     13      3   4      1      13
                                0 expected to remain
        ---  -----------  ----  --------------------  -----  -----  --  -----  ------
             Total ambient                               26

        frozen: 1 SKU, 1 unit
        ---------------------
             SKU /                                                                    So
             route      Stop  Goods / pickup point          Units  Cases  of  Loose  far
        ---  ---------  ----  ----------------------------  -----  -----  --  -----  ---
             *dumpling        手工猪肉白菜速冻水饺1kg家庭      *1                 1
                              装
        [ ]  n1            3  jinxiu 锦绣花园2号门              1                 1    1
                              0 expected to remain
        ---  ---------  ----  ----------------------------  -----  -----  --  -----  ---
             Total frozen                                       1

        """)
  }

  @Test func `a load sheet loads the last stop first`() throws {
    let text = try SampleDay.small.text(of: "papers/load-sheets/load-sheet-0001-n1.txt")
    #expect(
      text == """
        Load sheet                                                           page 1 of 1
        n1
        ================================================================================

        Order date  2026-11-20                   Quantities  planned
        Revision    1                            Route       n1
        Station     north                        Warehouse   main
        Stops       2                            Points      2
        Crates      3                            Units       27
        kg          89.400

        Load in this order: the last stop first (crates)
             Stop  Point                 ambient  frozen  Crates  So far
        ---  ----  --------------------  -------  ------  ------  ------
        [ ]    *3  jinxiu 锦绣花园2号门        1       1      *2       2
        [ ]    *1  heping 和平里小区           1              *1       3
        ---  ----  --------------------  -------  ------  ------  ------
                   Total                       2       1       3


        Departure: warehouse  ________________    Departure: driver     ________________

        Departure: time       ________________

        Drive in this order
                                                                           Units
                                                                   Crates     so   kg so
        Stop  Point                Zone     Crates  Units      kg  so far    far     far
        ----  -------------------  -------  ------  -----  ------  ------  -----  ------
          *1  heping 和平里小区    ambient       1     10  18.000       1     10  18.000

          *3  jinxiu 锦绣花园2号   ambient       1     16  70.400       2     26  88.400
              门
                                   frozen        1      1   1.000       3     27  89.400
        ----  -------------------  -------  ------  -----  ------  ------  -----  ------
              Total                              3     27  89.400       3     27  89.400

        A crate holds 20 units of one zone for one point. kg are nominal.

        Hand-over at the stops
                                                        Crates          Received by
        Stop  Point                 Address     Crates  back    Time    (signature)
        ----  --------------------  ----------  ------  ------  ------  -----------
          *1  heping 和平里小区                      1  ______  ______  ___________
          *3  jinxiu 锦绣花园2号门  锦绣路18号       2  ______  ______  ___________
        ----  --------------------  ----------  ------  ------  ------  -----------
              Total                                  3  ______


        Return: time       ___________________    Returned crates    ___________________

        Return: warehouse  ___________________

        """)
  }
}
