package dev.berth.traces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sound small file of every format of text, made by hand after its schema. */
@SuppressWarnings("ImmutableEnumChecker") // Nothing is changed after it is made.
enum TextSample {
  AZURE_2017(
      TraceFormat.AZURE_2017,
      "",
      "a,s,d,0,300,,,,,1,1.75",
      "b,s,d,0,600,,,,,2,3.5",
      "c,t,e,300,2591400,,,,,4,7",
      "d,t,f,900,1200,,,,,8,14"),
  AZURE_2019(
      TraceFormat.AZURE_2019,
      "",
      "a,s,d,0,300,1,2,3,Unknown,4,32",
      "b,s,d,5,9,1,2,3,Unknown,>24,>64"),
  PACKING(
      TraceFormat.AZURE_PACKING_CSV,
      "vmId,vmTypeId,priority,starttime,endtime,core,memory,machineId",
      "1,2,0,0.5,1.5,0.1,0.2,16",
      "2,2,1,0.6,,0.1,0.2,16",
      "3,4,1,0.6,0.7,1,1,16"),
  HUAWEI_EAST(
      TraceFormat.HUAWEI_EAST_1,
      "vmid,cpu,memory,time,type",
      "5,2,4,10,0",
      "6,1,1,20,0",
      "5,2,4,70,1",
      "7,1,1,80,0") {
    @Override
    long silent(String line) {
      return line.matches(".*,[ \"]*(1|delete)[ \"]*") ? 1 : 0;
    }
  },
  OPENB(
      TraceFormat.OPENB_2023,
      "name,cpu_milli,memory_mib,num_gpu,gpu_milli,gpu_spec,qos,pod_phase,creation_time,deletion_time,scheduled_time",
      "p0,12000,16384,1,1000,,LS,Running,0,12537496,0",
      "p1,6000,12288,1,460,V100M16,LS,Running,427061,12902960,427061",
      "p2,4000,15258,0,0,,BE,Pending,427062,12902960,"),
  CSV(
      TraceFormat.CSV,
      "arrival,lifetime,vcpus,memory,gpu,name",
      "0,5,1,2,0,a",
      "1,,2,4,0.5,b",
      "2,3,4,8,2,c"),
  SWF(
      TraceFormat.SWF,
      "; comment",
      "7 100 5 60 4 -1 1024 8 60 2048 1 3 1 -1 1 -1 -1 -1",
      "8 101 5 60 4 -1 1024 8 60 2048 1 3 1 -1 1 -1 -1 -1") {
    @Override
    boolean isRecord(String line) {
      return !line.isBlank() && !line.startsWith(";") && !line.startsWith("\uFEFF;");
    }
  },
  PLANETLAB(TraceFormat.PLANETLAB, "", "0", "7", "100", "12") {
    @Override
    boolean isRecord(String line) {
      return true;
    }
  },
  BITBRAINS(
      TraceFormat.BITBRAINS,
      "Timestamp [ms];\tCPU cores;\tCPU capacity provisioned [MHZ];\tCPU usage [MHZ];\tCPU usage [%];\tMemory capacity provisioned [KB];\tMemory usage [KB];\tDisk read throughput [KB/s];\tDisk write throughput [KB/s];\tNetwork received throughput [KB/s];\tNetwork transmitted throughput [KB/s]",
      "1376314846;4;11704;10912;93.23;67108864;6129274;0.0;19.8;3.0;1.5",
      "1376315146;4;11704;10890;93.04;67108864;6129274;0.0;19.8;3.0;1.5",
      "1376315446;4;11704;10434;89.14;67108864;6129274;1.0;19.8;3.0;1.5"),
  MATERNA(
      TraceFormat.MATERNA,
      "Timestamp;CPU cores;CPU capacity provisioned [MHZ];CPU usage [MHZ];CPU usage [%];Memory capacity provisioned [KB];Memory usage [KB];Memory usage [%];Disk read throughput [KB/s];Disk write throughput [KB/s];Disk size [GB];Network received throughput [KB/s];Network transmitted throughput [KB/s]",
      "\"04.11.2015 20:40:16\";\"2\";\"0\";\"75\";\"1,63\";\"4194304\";\"131532\";\"3,13\";\"0\";\"9\";\"64\";\"0\";\"1\"",
      "04.11.2015 20:45:16;2;0;75;99,5;4194304;131532;3,13;0;9;64;0;0"),
  GOOGLE_2011(
      TraceFormat.GOOGLE_2011,
      "",
      "0,2,3418309,0,4155527081,0,user1,3,9,0.125,0.07446,0.0004244,0",
      "0,2,3418309,0,4155527081,1,user1,3,9,0.125,0.07446,0.0004244,0",
      "600000000,,3418309,0,4155527081,4,user1,3,9,0.125,0.07446,0.0004244,0",
      "700000000,,3418310,7,,0,user2,0,2,0,0.01,0,") {
    @Override
    long silent(String line) {
      return event(line, 5, "0");
    }
  },
  GOOGLE_2019(
      TraceFormat.GOOGLE_2019,
      "time,type,collection_id,instance_index,scheduling_class,alloc_collection_id,resource_request.cpus,resource_request.memory",
      "1000000,SUBMIT,77,0,2,0,0.02,0.01",
      "2000000,SCHEDULE,77,0,2,0,0.02,0.01",
      "9000000,6,77,0,2,0,0.02,0.01",
      "9000001,SUBMIT,78,0,2,77,0.02,0.01") {
    @Override
    long silent(String line) {
      return 1;
    }
  },
  ALIBABA(
      TraceFormat.ALIBABA_2018,
      "",
      "c_1,m_2556,0,app_5052,started,400,400,1.56",
      "c_1,m_2556,287942,app_5052,started,400,400,1.56",
      "c_2,m_962,100,app_5053,allocated,800,800,3.13") {
    @Override
    long silent(String line) {
      return 1;
    }
  };

  /** Sound events that submit nothing are no requests. */
  private static long event(String line, int column, String submits) {
    String[] fields = line.split(",", -1);
    return fields.length > column && fields[column].strip().equals(submits) ? 0 : 1;
  }

  private final TraceFormat format;
  private final List<String> lines = new ArrayList<>();
  private final int header;

  TextSample(TraceFormat format, String header, String... records) {
    this.format = format;
    this.header = header.isEmpty() || format == TraceFormat.SWF ? 0 : 1;
    if (!header.isEmpty()) {
      lines.add(header);
    }
    lines.addAll(List.of(records));
  }

  TraceFormat format() {
    return format;
  }

  List<String> lines() {
    return lines;
  }

  /** Lines above the first record. */
  int header() {
    return header;
  }

  String delimiter() {
    return switch (this) {
      case BITBRAINS, MATERNA -> ";";
      case SWF -> " ";
      case PLANETLAB -> ",";
      default -> ",";
    };
  }

  boolean isFolder() {
    return this == PLANETLAB || this == BITBRAINS || this == MATERNA;
  }

  Path in(Path folder) throws IOException {
    return Files.createDirectories(folder.resolve(name())).resolve("file");
  }

  /** Whether a line holds a record: empty lines are none, except where a line is a reading. */
  boolean isRecord(String line) {
    return !line.isEmpty();
  }

  /** 1 for a record that may be sound and still no request, by the meaning of the format. */
  long silent(String line) {
    return 0;
  }
}
