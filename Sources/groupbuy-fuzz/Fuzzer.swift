import Glibc

/// Hands the process to libFuzzer, which calls the target of `GROUPBUY_FUZZ_TARGET` with ever new bytes.
///
/// The target stands in the environment and not among the arguments, so that the processes that libFuzzer
/// starts for a merge have it too.
enum Fuzzer {
  private static let variable = "GROUPBUY_FUZZ_TARGET"

  private static let target: FuzzTarget = {
    let name = getenv(variable).map { unsafe String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
      fatalError("set \(variable) to one of \(names)")
    }
    return target
  }()

  static func start() {
    var count = CommandLine.argc
    var arguments = unsafe CommandLine.unsafeArgv
    let result = unsafe runDriver(&count, &arguments) { bytes, count in
      let input = unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: count))
      Fuzzer.target.check(input)
      return 0
    }
    exit(result)
  }
}

/// The entry of libFuzzer for a program that has a `main` of its own.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
