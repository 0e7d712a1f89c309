// Every test starts a host of its own, so any number may run at once; lab.runsettings says how many do.
[assembly: Parallelizable(ParallelScope.All)]
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
