/** What an instance holds besides its host's capacity: name, volume, network device, backups. */
@NullMarked
package dev.berth.lifecycle;

import org.jspecify.annotations.NullMarked;
