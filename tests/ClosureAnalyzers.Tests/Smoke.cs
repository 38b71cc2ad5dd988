namespace ClosureAnalyzers.Tests; public class Smoke { [Fact] public void T() { } }
