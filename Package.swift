// swift-tools-version: 6.2

import PackageDescription

/// What every room is compiled with: no warning stays, and imports are seen by the file that names them.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // A type of ours may lend its bytes as a span (`FileBytes`).
  .enableExperimentalFeature("Lifetimes"),
]

/// A room: a target that may import just the rooms named here (`.ci/run` refuses any other import).
func room(_ name: String, imports: [String] = []) -> Target {
  .target(
    name: name, dependencies: imports.map { .init(stringLiteral: $0) }, swiftSettings: house)
}

/// The tests of one room, in the folder of the same name.
func tests(of name: String, using rooms: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: ([name] + rooms).map { .init(stringLiteral: $0) },
    swiftSettings: house)
}

let package = Package(
  name: "groupbuy",
  products: [
    .library(name: "GroupBuy", targets: ["DayRunner"]),
    .executable(name: "groupbuy", targets: ["groupbuy"]),
  ],
  targets: [
    room("ExactValues"),
    room("PlainText"),
    room("Parallel"),
    room("SampleDays"),
    room("OrderDay", imports: ["ExactValues", "Parallel"]),
    room("ScenarioLanguage", imports: ["PlainText"]),
    room("Documents", imports: ["ExactValues", "PlainText"]),
    room("Papers", imports: ["ExactValues", "Parallel", "PlainText", "OrderDay", "Documents"]),
    room(
      "DayRunner",
      imports: [
        "ExactValues", "Parallel", "PlainText", "OrderDay", "ScenarioLanguage", "Documents",
        "Papers", "SampleDays",
      ]),
    room("Simulation"),
    room("Trial", imports: ["DayRunner", "Documents", "Parallel", "PlainText", "Simulation"]),
    .executableTarget(
      name: "groupbuy",
      dependencies: [
        "DayRunner", "Documents", "ExactValues", "Parallel", "PlainText", "SampleDays",
      ],
      swiftSettings: house),
    .executableTarget(
      name: "groupbuy-simulate", dependencies: ["Simulation", "Trial"],
      swiftSettings: house),
    .executableTarget(
      name: "groupbuy-bench",
      dependencies: ["DayRunner", "Documents", "OrderDay", "Parallel", "PlainText", "SampleDays"],
      swiftSettings: house),
    tests(of: "ExactValues"),
    tests(of: "PlainText"),
    tests(of: "Parallel"),
    tests(of: "SampleDays"),
    tests(of: "OrderDay", using: ["ExactValues"]),
    tests(of: "ScenarioLanguage", using: ["PlainText"]),
    tests(of: "Simulation"),
    tests(of: "Trial", using: ["Parallel", "SampleDays", "Simulation"]),
    tests(of: "Documents", using: ["ExactValues", "PlainText"]),
    tests(
      of: "DayRunner",
      using: [
        "ExactValues", "Parallel", "PlainText", "OrderDay", "Documents", "Papers", "SampleDays",
        "Simulation",
      ]),
    tests(of: "Papers", using: ["ExactValues", "PlainText", "OrderDay", "Documents"]),
    tests(of: "groupbuy"),
  ],
  swiftLanguageModes: [.v6]
)

// The engine with a fault in it, to see what its proofs make of that (`Tests/Faults/planted.sh`).
if Context.environment["GROUPBUY_PLANTED_DEFECT"] == "1" {
  for target in package.targets where target.name == "OrderDay" {
    target.swiftSettings = house + [.define("PLANTED_DEFECT")]
  }
}

// The fuzzer's runtime is linked only where it is asked for (`Tests/Fuzz/run.sh`): a plain build is untouched.
// There the room of the command is a library, so that its reading of arguments can be reached.
if Context.environment["GROUPBUY_FUZZ"] == "1" {
  package.products.removeAll { $0.name == "groupbuy" }
  package.targets.removeAll { $0.name == "groupbuy" }
  package.targets += [
    .target(
      name: "groupbuy",
      dependencies: [
        "DayRunner", "Documents", "ExactValues", "Parallel", "PlainText", "SampleDays",
      ],
      exclude: ["main.swift"],
      swiftSettings: house),
    .executableTarget(
      name: "groupbuy-fuzz",
      dependencies: [
        "ExactValues", "PlainText", "OrderDay", "ScenarioLanguage", "Documents", "DayRunner",
        "groupbuy",
      ],
      swiftSettings: house),
  ]
}
