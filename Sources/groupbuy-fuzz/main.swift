Fuzzer.start()
