import Testing

/// `groupbuy status`: the story of an order.
@Suite struct StatusTests {
  private let told = """

    12:30 pickup 1001
    18:00 claim 1001 egg30 1 damaged fault supplier
    18:00 claim 1001 egg30 9 spoiled fault none

    """

  @Test func `the story says what was told, what was refused, and hides who it is`() throws {
    let shop = try Workshop()
    try shop.write("told.scenario", sampleDay + told)
    let done = try shop.shell("$G status told.scenario 1001")
    #expect(done.exit == 0)
    #expect(done.errors.isEmpty)
    for word in ["claim: damaged", "8 refused:", "cost to the", "pickup", "pickup list", "egg30"] {
      #expect(done.output.contains(word))
    }
    #expect(!done.output.contains("13812341234"))
  }

  @Test(arguments: [
    "status told.scenario 1001", "explain told.scenario 1001", "explain told.scenario 1002",
  ])
  func `an answer in Chinese leaves no English word`(call: String) throws {
    let shop = try Workshop()
    try shop.write("told.scenario", sampleDay + told)
    let done = try shop.shell("$G \(call) --language zh")
    #expect(done.exit == 0)
    let data = [
      "Wang", "Wei", "Jinxiu", "Garden", "gate", "Li", "Na", "Fresh", "eggs", "tray", "of",
      "jinxiu", "main", "farm",
      "egg", "li", "n", "W", "z", "w", "R", "x",
    ]
    let words = done.output.split { !($0.isASCII && $0.isLetter) }.map(String.init)
    #expect(Set(words).subtracting(data).sorted() == [])
  }

  @Test func `an order that the day has not is named, with one like it`() throws {
    let shop = try Workshop()
    let done = try shop.shell("$G status day.scenario 100l")
    #expect(done.exit == 2)
    #expect(done.errors.contains("the day has no order \"100l\""))
    #expect(done.errors.contains("did you mean"))
    #expect(done.output.isEmpty)
  }

  @Test func `a deadline that has not passed leaves units waiting`() throws {
    let shop = try Workshop()
    try shop.write("told.scenario", sampleDay + "\n12:30 pickup 1001 egg30 1\n")
    let run = try shop.shell(
      "$G run told.scenario --as-of 2026-11-21T13:00 --out out; cat out/states.csv")
    #expect(run.output.contains("\n2026-11-20,1001,egg30,,2,1,0,1,"))
    let later = try shop.shell("$G run told.scenario --out later; cat later/states.csv")
    #expect(later.output.contains("\n2026-11-20,1001,egg30,,2,1,1,0,"))
  }
}
