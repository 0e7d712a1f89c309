const { spawnSync } = require('node:child_process');
const path = require('node:path');

module.exports = verb => {
    const ended = spawnSync('sh', [path.join(__dirname, 'lab'), verb], { stdio: 'inherit' });
    if (ended.error)
        console.log(`::error::No sh could be started: ${ended.error.message}`);
    process.exitCode = ended.status ?? 1;
};
