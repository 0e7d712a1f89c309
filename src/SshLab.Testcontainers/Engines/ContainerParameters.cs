using Docker.DotNet.Models;
using SshLab.Containers.Engines;

namespace SshLab.Testcontainers.Engines;

/// <summary>What a lab's container must be like, in the words of the engine's API, which has some that Testcontainers' builder lacks.</summary>
internal static class ContainerParameters
{
    /// <summary>Adds what the container must be like to what its builder has said; a host name and a host port that are there stay.</summary>
    /// <param name="parameters">What the builder has said.</param>
    /// <param name="spec">The container.</param>
    /// <param name="onLoopback">Whether ports are published on the loopback address alone.</param>
    /// <param name="withFolders">Whether folders of this machine are shared.</param>
    public static void Apply(CreateContainerParameters parameters, ContainerSpec spec, bool onLoopback, bool withFolders)
    {
        parameters.Image = spec.Image;
        parameters.Name = spec.Name;
        if (string.IsNullOrEmpty(parameters.Hostname))
            parameters.Hostname = spec.HostName ?? "";
        parameters.Labels = new Dictionary<string, string>(parameters.Labels ?? new Dictionary<string, string>());
        foreach (var (name, value) in spec.Labels)
            parameters.Labels[name] = value;
        var host = parameters.HostConfig ??= new HostConfig();
        host.CapAdd = [.. host.CapAdd ?? [], .. spec.Capabilities];
        host.Devices = [.. host.Devices ?? [], .. spec.Devices.Select(device => new DeviceMapping { PathOnHost = device, PathInContainer = device, CgroupPermissions = "rwm" })];
        host.Tmpfs = new Dictionary<string, string>(host.Tmpfs ?? new Dictionary<string, string>());
        foreach (var folder in spec.MemoryFolders)
            host.Tmpfs[folder] = "exec,mode=700";
        if (spec.Network is { } network)
        {
            host.NetworkMode = network;
            parameters.NetworkingConfig = new NetworkingConfig { EndpointsConfig = new Dictionary<string, EndpointSettings> { [network] = new() { Aliases = [.. spec.NetworkAliases] } } };
        }
        if (withFolders)
            host.Mounts = [.. host.Mounts ?? [], .. spec.SharedFolders.Select(shared => new Mount { Type = "bind", Source = shared.Value, Target = shared.Key })];
        if (onLoopback)
        {
            foreach (var binding in spec.Ports.SelectMany(port => host.PortBindings?.TryGetValue($"{port}/tcp", out var bindings) == true ? bindings : []))
                binding.HostIP = "127.0.0.1";
        }
    }

    /// <summary>Returns whether the engine refused the container because it does not have a folder of this machine: it may live in a container of its own.</summary>
    public static bool LacksFolder(Exception e) => EngineCall.WhatWasSaid(e).Contains("bind source path does not exist", StringComparison.OrdinalIgnoreCase);
}
